package org.tradecommitments.commitment;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;
import static org.tradecommitments.commitment.Status.IN_PROGRESS;
import static org.tradecommitments.commitment.Status.NOT_ASSESSED;
import static org.tradecommitments.commitment.Status.NO_EVIDENCE;
import static org.tradecommitments.commitment.Status.STALLED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which status may follow which: the one place that says so.
 *
 * <p>Nothing leads back to {@code NOT_ASSESSED}: only a correction takes a judgement back. Where something has been
 * found, {@code NO_EVIDENCE} is no longer true, and what has started has not {@code NOT_STARTED}. A settled status may
 * be confirmed, may turn into another settled one, or may be reopened as {@code IN_PROGRESS} or {@code STALLED}; the
 * reason that each assessment must give is then the reason for reopening.
 */
public final class StatusMoves {

    private static final Map<Status, List<Status>> MOVES = Arrays.stream(Status.values())
            .collect(collectingAndThen(
                    toMap(Function.identity(), StatusMoves::movesFrom, (a, b) -> a, () -> new EnumMap<>(Status.class)),
                    Collections::unmodifiableMap));

    private StatusMoves() {}

    private static List<Status> movesFrom(Status from) {
        return Arrays.stream(Status.values())
                .filter(to -> switch (to) {
                    case NOT_ASSESSED -> false;
                    case NO_EVIDENCE -> from == NOT_ASSESSED || from == NO_EVIDENCE;
                    case NOT_STARTED -> from.compareTo(IN_PROGRESS) < 0;
                    case IN_PROGRESS, STALLED, PARTIALLY_FULFILLED, FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED ->
                        true;
                })
                .toList();
    }

    /** The statuses that an assessment may give next, in the order of {@link Status}. */
    public static List<Status> from(Status status) {
        return MOVES.getOrDefault(status, List.of());
    }

    public static boolean allowed(Status from, Status to) {
        return from(from).contains(to);
    }

    /** Whether a move takes back a settled status. */
    public static boolean reopens(Status from, Status to) {
        return from.isSettled() && (to == IN_PROGRESS || to == STALLED);
    }
}
