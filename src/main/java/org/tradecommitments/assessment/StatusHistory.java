package org.tradecommitments.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.commitment.StatusMoves;
import org.tradecommitments.commitment.StatusSince;

/**
 * The judgements in force of one commitment, or of one party to it, in the order of the world: by the day on which they
 * became so, and of one day by when they were recorded, a correction in the place of what it corrects. A judgement may
 * be recorded late, and takes its place then; but every step of the history must be a move that is allowed.
 */
final class StatusHistory {

    /** One judgement. */
    record Step(Status status, LocalDate effectiveOn, long place) {}

    private final List<Step> steps;

    /** A judgement of {@code NOT_ASSESSED} takes another back, so it is no step. */
    StatusHistory(Stream<Step> steps) {
        this.steps = steps.filter(step -> step.status != Status.NOT_ASSESSED)
                .sorted(Comparator.comparing(Step::effectiveOn).thenComparing(Step::place))
                .toList();
    }

    /** What is wrong with the history, or null where every move in it is allowed. */
    @Nullable
    String wrong() {
        Status from = Status.NOT_ASSESSED;
        for (Step step : steps) {
            if (!StatusMoves.allowed(from, step.status)) {
                return "%s on %s cannot follow %s; what can are %s"
                        .formatted(step.status, step.effectiveOn, from, StatusMoves.from(from));
            }
            from = step.status;
        }
        return null;
    }

    /** The status at its end, with the day since which it has been so without a break; null where there is none. */
    @Nullable
    StatusSince last() {
        StatusSince last = null;
        for (Step step : steps) {
            if (last == null || last.status() != step.status) {
                last = new StatusSince(step.status, step.effectiveOn);
            }
        }
        return last;
    }
}
