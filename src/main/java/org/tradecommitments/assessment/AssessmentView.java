package org.tradecommitments.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** A judgement as it is served. */
@Schema(name = "Assessment", description = "A judgement of how far a commitment, or one party to it, has come.")
public record AssessmentView(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "The id of the commitment.")
        UUID commitment,

        @Schema(
                required = true,
                nullable = true,
                description = "The code of the party that is judged; null for the commitment as a whole.",
                examples = "MYS")
        @Nullable
        String party,

        @Schema(required = true, description = "How far it has come.")
        Status status,

        @Schema(required = true, description = "When it became so in the world.", examples = "2025-09-01")
        LocalDate effectiveOn,

        @Schema(required = true, description = "Why.", examples = "The first ferry of the season arrived.")
        String reason,

        @Schema(required = true, description = "The ids of the evidence it rests on.")
        List<UUID> evidence,

        @Schema(required = true, nullable = true, description = "The id of the assessment that this corrects.")
        @Nullable
        UUID corrects,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "The id of the assessment that corrects this; where there is one, this counts no" + " more.")
        @Nullable
        UUID correctedBy,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt,

        @Schema(required = true, description = "The name of the key that recorded it.", examples = "newsroom import")
        String recordedBy,

        @Schema(required = true, description = "The revision that recorded it.", examples = "44")
        long revision)
        implements Versioned {

    static final CsvColumns<AssessmentView> COLUMNS = new CsvColumns<AssessmentView>()
            .with("id", AssessmentView::id)
            .with("commitment", AssessmentView::commitment)
            .with("party", AssessmentView::party)
            .with("status", AssessmentView::status)
            .with("effectiveOn", AssessmentView::effectiveOn)
            .with("reason", AssessmentView::reason)
            .with("evidence", AssessmentView::evidence)
            .with("corrects", AssessmentView::corrects)
            .with("correctedBy", AssessmentView::correctedBy)
            .with("recordedAt", AssessmentView::recordedAt)
            .with("recordedBy", AssessmentView::recordedBy)
            .with("revision", AssessmentView::revision);

    static AssessmentView of(Assessment assessment) {
        return new AssessmentView(
                assessment.id,
                assessment.commitmentId,
                assessment.party,
                assessment.status,
                assessment.effectiveOn,
                assessment.reason,
                List.copyOf(assessment.evidence),
                assessment.corrects,
                assessment.correctedBy,
                assessment.recordedAt,
                assessment.recordedBy,
                assessment.revision);
    }
}
