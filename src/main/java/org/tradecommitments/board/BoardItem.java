package org.tradecommitments.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Involvement;
import org.tradecommitments.commitment.Signals;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.commitment.Strength;

/** A commitment as the board shows it: in short. */
@Schema(description = "A commitment in short.")
public record BoardItem(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "Its human reference.", examples = "MYS-RUS-2025-003")
        String reference,

        @Schema(
                required = true,
                description = "What was undertaken, in a few words.",
                examples = "Double exports of medical devices to Russia")
        String title,

        @Schema(required = true, description = "How fulfilment is recognised.")
        CommitmentKind kind,

        @Schema(required = true, description = "How firmly it was last said.")
        Strength strength,

        @Schema(required = true, description = "How far it has come, as it was judged.")
        Status status,

        @Schema(
                required = true,
                nullable = true,
                description = "When the status became so in the world; null while `NOT_ASSESSED`.",
                examples = "2025-09-01")
        @Nullable
        LocalDate statusSince,

        @Schema(required = true, description = "When it is due, as was last said.")
        Due due,

        @Schema(required = true, description = "What is worked out from dates and figures, for the board's day.")
        Signals signals,

        @Schema(required = true, description = "Who undertook it.")
        List<Maker> makers,

        @Schema(required = true, description = "When anything was last recorded about it (UTC).")
        Instant updatedAt,

        @Schema(required = true, description = "The revision of its last change.", examples = "42")
        long revision) {

    /** A party that undertook something. */
    @Schema(description = "A party that undertook something.")
    public record Maker(
            @Schema(required = true, description = "The code of the party.", examples = "MYS")
            String party,

            @Schema(required = true, description = "The name of the party.", examples = "Malaysia")
            String name) {}

    static BoardItem of(CommitmentView commitment) {
        return new BoardItem(
                commitment.id(),
                commitment.reference(),
                commitment.title(),
                commitment.kind(),
                commitment.strength(),
                commitment.status(),
                commitment.statusSince(),
                commitment.due(),
                Objects.requireNonNull(commitment.signals()),
                commitment.parties().stream()
                        .filter(part -> part.role() == Involvement.Role.MAKER)
                        .map(part -> new Maker(part.party(), part.name()))
                        .toList(),
                commitment.updatedAt(),
                commitment.revision());
    }
}
