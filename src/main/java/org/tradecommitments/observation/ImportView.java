package org.tradecommitments.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** An import as it is served. */
@Schema(name = "Import", description = "A file of figures that was imported.")
public record ImportView(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "How the file was laid out.")
        Layout layout,

        @Schema(required = true, description = "How many rows it had.", examples = "1200")
        long rows,

        @Schema(required = true, description = "How many figures were new.", examples = "900")
        long taken,

        @Schema(required = true, description = "How many were another than stood before.", examples = "12")
        long revised,

        @Schema(required = true, description = "How many were known already.", examples = "88")
        long unchanged,

        @Schema(
                required = true,
                description = "How many rows were passed over, by the reason.",
                examples = "{\"WORLD\": 200}")
        Map<PassedOver, Long> passedOver,

        @Schema(
                required = true,
                nullable = true,
                description = "Where the figures were published, as the request said; null where the file did.")
        @Nullable
        FigureSource source,

        @Schema(
                required = true,
                description = "The day the file was retrieved on; rows may say another.",
                examples = "2025-06-01")
        LocalDate retrievedOn,

        @Schema(
                required = true,
                description = "SHA-256 over the figures that were kept, in the order of the file.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt,

        @Schema(required = true, description = "The name of the key that recorded it.", examples = "newsroom import")
        String recordedBy,

        @Schema(required = true, description = "The revision that recorded it.", examples = "43")
        long revision)
        implements Versioned {

    static final CsvColumns<ImportView> COLUMNS = new CsvColumns<ImportView>()
            .with("id", ImportView::id)
            .with("layout", ImportView::layout)
            .with("rows", ImportView::rows)
            .with("taken", ImportView::taken)
            .with("revised", ImportView::revised)
            .with("unchanged", ImportView::unchanged)
            .with(
                    "passedOver",
                    view -> view.passedOver().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
            .with(
                    "source.name",
                    view -> view.source() == null ? null : view.source().name())
            .with(
                    "source.url",
                    view -> view.source() == null ? null : view.source().url())
            .with("retrievedOn", ImportView::retrievedOn)
            .with("digest", ImportView::digest)
            .with("recordedAt", ImportView::recordedAt)
            .with("recordedBy", ImportView::recordedBy)
            .with("revision", ImportView::revision);

    static ImportView of(ObservationBatch batch, Map<PassedOver, Long> passedOver) {
        return new ImportView(
                batch.id,
                Objects.requireNonNull(batch.layout),
                batch.rowCount,
                batch.taken,
                batch.revised,
                batch.unchanged,
                passedOver,
                batch.sourceName == null ? null : new FigureSource(batch.sourceName, batch.sourceUrl),
                Objects.requireNonNull(batch.retrievedOn),
                batch.digest,
                Objects.requireNonNull(batch.recordedAt),
                batch.recordedBy,
                Objects.requireNonNull(batch.revision));
    }
}
