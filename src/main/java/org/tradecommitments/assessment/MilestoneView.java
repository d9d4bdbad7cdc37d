package org.tradecommitments.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** A milestone as it is served. */
@Schema(name = "Milestone", description = "A step on the way to an event.")
public record MilestoneView(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "The id of the commitment.")
        UUID commitment,

        @Schema(
                required = true,
                description = "What will have been done, in a few words.",
                examples = "The port licence is granted")
        String title,

        @Schema(required = true, description = "When it is due.")
        Due due,

        @Schema(
                required = true,
                nullable = true,
                description = "When it was done; null while it is not.",
                examples = "2025-08-01")
        @Nullable
        LocalDate doneOn,

        @Schema(required = true, description = "The ids of the evidence that it is done.")
        List<UUID> evidence,

        @Schema(required = true, nullable = true, description = "The id of the milestone that this corrects.") @Nullable
        UUID corrects,

        @Schema(
                required = true,
                nullable = true,
                description = "The id of the milestone that corrects this; where there is one, this counts no more.")
        @Nullable
        UUID correctedBy,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt,

        @Schema(required = true, description = "The name of the key that recorded it.", examples = "newsroom import")
        String recordedBy,

        @Schema(required = true, description = "The revision that recorded it.", examples = "43")
        long revision)
        implements Versioned {

    static final CsvColumns<MilestoneView> COLUMNS = new CsvColumns<MilestoneView>()
            .with("id", MilestoneView::id)
            .with("commitment", MilestoneView::commitment)
            .with("title", MilestoneView::title)
            .with("due.from", view -> view.due().from())
            .with("due.to", view -> view.due().to())
            .with("due.text", view -> view.due().text())
            .with("due.basis", view -> view.due().basis())
            .with("doneOn", MilestoneView::doneOn)
            .with("evidence", MilestoneView::evidence)
            .with("corrects", MilestoneView::corrects)
            .with("correctedBy", MilestoneView::correctedBy)
            .with("recordedAt", MilestoneView::recordedAt)
            .with("recordedBy", MilestoneView::recordedBy)
            .with("revision", MilestoneView::revision);

    static MilestoneView of(Milestone milestone) {
        return new MilestoneView(
                milestone.id,
                milestone.commitmentId,
                milestone.title,
                milestone.due,
                milestone.doneOn,
                List.copyOf(milestone.evidence),
                milestone.corrects,
                milestone.correctedBy,
                milestone.recordedAt,
                milestone.recordedBy,
                milestone.revision);
    }
}
