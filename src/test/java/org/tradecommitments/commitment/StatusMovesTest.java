package org.tradecommitments.commitment;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.commitment.Status.FULFILLED;
import static org.tradecommitments.commitment.Status.IN_PROGRESS;
import static org.tradecommitments.commitment.Status.NOT_ASSESSED;
import static org.tradecommitments.commitment.Status.NOT_FULFILLED;
import static org.tradecommitments.commitment.Status.NOT_STARTED;
import static org.tradecommitments.commitment.Status.NO_EVIDENCE;
import static org.tradecommitments.commitment.Status.PARTIALLY_FULFILLED;
import static org.tradecommitments.commitment.Status.STALLED;
import static org.tradecommitments.commitment.Status.SUPERSEDED;
import static org.tradecommitments.commitment.Status.WITHDRAWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StatusMovesTest {

    private static final List<Status> COLUMNS = List.of(
            NOT_ASSESSED,
            NO_EVIDENCE,
            NOT_STARTED,
            IN_PROGRESS,
            STALLED,
            PARTIALLY_FULFILLED,
            FULFILLED,
            NOT_FULFILLED,
            WITHDRAWN,
            SUPERSEDED);

    private static final Set<Status> SETTLED =
            EnumSet.of(PARTIALLY_FULFILLED, FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED);

    /** From the status of the row to that of the column: x is allowed, r is allowed and reopens. */
    private static final Map<Status, String> TABLE = """
            from                 NA NE NS IP ST PF FU NF WI SU
            NOT_ASSESSED         .  x  x  x  x  x  x  x  x  x
            NO_EVIDENCE          .  x  x  x  x  x  x  x  x  x
            NOT_STARTED          .  .  x  x  x  x  x  x  x  x
            IN_PROGRESS          .  .  .  x  x  x  x  x  x  x
            STALLED              .  .  .  x  x  x  x  x  x  x
            PARTIALLY_FULFILLED  .  .  .  r  r  x  x  x  x  x
            FULFILLED            .  .  .  r  r  x  x  x  x  x
            NOT_FULFILLED        .  .  .  r  r  x  x  x  x  x
            WITHDRAWN            .  .  .  r  r  x  x  x  x  x
            SUPERSEDED           .  .  .  r  r  x  x  x  x  x
            """.lines()
            .skip(1)
            .map(line -> line.split(" +", 2))
            .collect(toMap(row -> Status.valueOf(row[0]), row -> row[1].replace(" ", "")));

    private static char cell(Status from, Status to) {
        return String.valueOf(TABLE.get(from)).charAt(COLUMNS.indexOf(to));
    }

    @Test
    void theTableHasEveryStatusOnceInEachDirection() {
        assertEquals(EnumSet.allOf(Status.class), TABLE.keySet());
        assertEquals(List.of(Status.values()), COLUMNS);
        TABLE.values().forEach(row -> assertEquals(10, row.length()));
    }

    @Property
    void theMovesAreThoseOfTheTable(@ForAll Status from, @ForAll Status to) {
        assertEquals(cell(from, to) != '.', StatusMoves.allowed(from, to), from + " to " + to);
    }

    @Property
    void onlyWhatTakesBackASettledStatusReopens(@ForAll Status from, @ForAll Status to) {
        assertEquals(cell(from, to) == 'r', StatusMoves.reopens(from, to), from + " to " + to);
    }

    @Property
    void theOpenMovesAreListedInTheOrderOfTheStatuses(@ForAll Status from) {
        List<Status> expected =
                COLUMNS.stream().filter(to -> cell(from, to) != '.').toList();
        assertEquals(expected, StatusMoves.from(from));
    }

    @Property
    void nothingLeadsBackToTheStart(@ForAll Status from) {
        assertFalse(StatusMoves.from(from).contains(NOT_ASSESSED));
    }

    @Property
    void whatIsSettledHasStartedAndBeenFound(@ForAll Status from) {
        assertEquals(SETTLED.contains(from), from.isSettled());
        if (from.isSettled()) {
            assertFalse(StatusMoves.allowed(from, NOT_STARTED));
            assertFalse(StatusMoves.allowed(from, NO_EVIDENCE));
        }
    }

    @Property
    void everyStatusButTheStartMayBeConfirmed(@ForAll Status status) {
        assertEquals(status != NOT_ASSESSED, StatusMoves.allowed(status, status));
    }

    @Property
    void noStatusIsADeadEnd(@ForAll Status from) {
        assertTrue(reachableFrom(from).containsAll(SETTLED));
        assertTrue(reachableFrom(from).containsAll(EnumSet.of(IN_PROGRESS, STALLED)));
    }

    @Test
    void everyStatusCanBeReached() {
        assertEquals(EnumSet.complementOf(EnumSet.of(NOT_ASSESSED)), reachableFrom(NOT_ASSESSED));
    }

    private static Set<Status> reachableFrom(Status start) {
        Set<Status> reached = EnumSet.noneOf(Status.class);
        List<Status> open = new ArrayList<>(StatusMoves.from(start));
        while (!open.isEmpty()) {
            Status next = open.remove(0);
            if (reached.add(next)) {
                open.addAll(StatusMoves.from(next));
            }
        }
        return reached;
    }

    @Test
    void theSettledStatusesAreTheFiveThatEndACommitment() {
        assertEquals(SETTLED, EnumSet.copyOf(Status.SETTLED));
        assertEquals(5, Arrays.stream(Status.values()).filter(Status::isSettled).count());
    }
}
