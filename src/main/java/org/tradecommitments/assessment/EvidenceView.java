package org.tradecommitments.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** Evidence as it is served. */
@Schema(name = "Evidence", description = "What was found out about a commitment, and where.")
public record EvidenceView(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "The id of the commitment.")
        UUID commitment,

        @Schema(required = true, description = "What it consists of.")
        EvidenceKind kind,

        @Schema(required = true, description = "What it says of fulfilment.")
        Stance stance,

        @Schema(
                required = true,
                description = "What it shows, in a few words.",
                examples = "First ferry of the season arrives")
        String title,

        @Schema(
                required = true,
                nullable = true,
                description = "Where it stands.",
                examples = "https://www.example.org/news/7")
        @Nullable
        String url,

        @Schema(
                required = true,
                nullable = true,
                description = "Where an archive keeps it.",
                examples = "https://archive.example.org/7")
        @Nullable
        String archiveUrl,

        @Schema(required = true, nullable = true, description = "Who published it.", examples = "Example Gazette")
        @Nullable
        String publisher,

        @Schema(required = true, nullable = true, description = "When it was published.", examples = "2025-09-01")
        @Nullable
        LocalDate publishedOn,

        @Schema(
                required = true,
                nullable = true,
                description = "The words of it that matter.",
                examples = "The ferry berthed at noon.")
        @Nullable
        String quote,

        @Schema(
                required = true,
                nullable = true,
                description = "The analyst's remark.",
                examples = "Seen on the port's own page.")
        @Nullable
        String note,

        @Schema(required = true, nullable = true, description = "The id of the evidence that this corrects.") @Nullable
        UUID corrects,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "The id of the evidence that corrects this; where there is one, this counts no" + " more.")
        @Nullable
        UUID correctedBy,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt,

        @Schema(required = true, description = "The name of the key that recorded it.", examples = "newsroom import")
        String recordedBy,

        @Schema(required = true, description = "The revision that recorded it.", examples = "43")
        long revision)
        implements Versioned {

    static final CsvColumns<EvidenceView> COLUMNS = new CsvColumns<EvidenceView>()
            .with("id", EvidenceView::id)
            .with("commitment", EvidenceView::commitment)
            .with("kind", EvidenceView::kind)
            .with("stance", EvidenceView::stance)
            .with("title", EvidenceView::title)
            .with("url", EvidenceView::url)
            .with("archiveUrl", EvidenceView::archiveUrl)
            .with("publisher", EvidenceView::publisher)
            .with("publishedOn", EvidenceView::publishedOn)
            .with("quote", EvidenceView::quote)
            .with("note", EvidenceView::note)
            .with("corrects", EvidenceView::corrects)
            .with("correctedBy", EvidenceView::correctedBy)
            .with("recordedAt", EvidenceView::recordedAt)
            .with("recordedBy", EvidenceView::recordedBy)
            .with("revision", EvidenceView::revision);

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id,
                evidence.commitmentId,
                evidence.kind,
                evidence.stance,
                evidence.title,
                evidence.url,
                evidence.archiveUrl,
                evidence.publisher,
                evidence.publishedOn,
                evidence.quote,
                evidence.note,
                evidence.corrects,
                evidence.correctedBy,
                evidence.recordedAt,
                evidence.recordedBy,
                evidence.revision);
    }
}
