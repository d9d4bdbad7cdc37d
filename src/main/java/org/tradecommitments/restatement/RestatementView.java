package org.tradecommitments.restatement;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;
import org.tradecommitments.statement.StatementSummary;

/** A restatement as it is served. */
@Schema(name = "Restatement", description = "What a later statement said about a commitment.")
public record RestatementView(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "The id of the commitment.")
        UUID commitment,

        @Schema(required = true, description = "The later statement.")
        StatementSummary statement,

        @Schema(required = true, description = "What it does to the commitment.")
        Relation relation,

        @Schema(required = true, nullable = true, description = "How firmly it was said this time, where that moved.")
        @Nullable
        Strength strength,

        @Schema(required = true, description = "How firmly it had been said before.")
        Strength previousStrength,

        @Schema(required = true, nullable = true, description = "When it is due now, where that moved.") @Nullable
        Due due,

        @Schema(
                required = true,
                nullable = true,
                description = "The analyst's remark.",
                examples = "Now in a signed memorandum, with a date.")
        @Nullable
        String note,

        @Schema(required = true, nullable = true, description = "The id of the restatement that this corrects.")
        @Nullable
        UUID corrects,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "The id of the restatement that corrects this; where there is one, this counts no" + " more.")
        @Nullable
        UUID correctedBy,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt,

        @Schema(required = true, description = "The name of the key that recorded it.", examples = "newsroom import")
        String recordedBy,

        @Schema(required = true, description = "The revision that recorded it.", examples = "45")
        long revision)
        implements Versioned {

    static final CsvColumns<RestatementView> COLUMNS = new CsvColumns<RestatementView>()
            .with("id", RestatementView::id)
            .with("commitment", RestatementView::commitment)
            .with("statement.id", view -> view.statement.id())
            .with("statement.title", view -> view.statement.title())
            .with("statement.madeOn", view -> view.statement.madeOn())
            .with("relation", RestatementView::relation)
            .with("strength", RestatementView::strength)
            .with("previousStrength", RestatementView::previousStrength)
            .with("due.from", due(Due::from))
            .with("due.to", due(Due::to))
            .with("due.text", due(Due::text))
            .with("due.basis", due(Due::basis))
            .with("note", RestatementView::note)
            .with("corrects", RestatementView::corrects)
            .with("correctedBy", RestatementView::correctedBy)
            .with("recordedAt", RestatementView::recordedAt)
            .with("recordedBy", RestatementView::recordedBy)
            .with("revision", RestatementView::revision);

    private static Function<RestatementView, @Nullable Object> due(Function<Due, @Nullable Object> term) {
        return view -> view.due == null ? null : term.apply(view.due);
    }

    static RestatementView of(Restatement restatement) {
        return new RestatementView(
                restatement.id,
                restatement.commitmentId,
                StatementSummary.of(restatement.statement),
                restatement.relation,
                restatement.strength,
                restatement.previousStrength,
                restatement.due,
                restatement.note,
                restatement.corrects,
                restatement.correctedBy,
                restatement.recordedAt,
                restatement.recordedBy,
                restatement.revision);
    }
}
