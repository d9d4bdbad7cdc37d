package org.tradecommitments.commitment;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.commitment.Signals.TargetSignal;

class SignalsTest {

    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final LocalDate SINCE = LocalDate.of(2025, 6, 1);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2025-06-01, UPCOMING
                    2025-11-30, UPCOMING
                    2025-12-01, DUE_SOON
                    2025-12-30, DUE_SOON
                    2025-12-31, DUE_SOON
                    2026-01-01, OVERDUE
                    2030-01-01, OVERDUE
                    """)
    void anOpenDeadlineComesNearAndPasses(LocalDate day, Deadline expected) {
        for (Status open : List.of(
                Status.NOT_ASSESSED, Status.NO_EVIDENCE, Status.NOT_STARTED, Status.IN_PROGRESS, Status.STALLED)) {
            LocalDate since = open == Status.NOT_ASSESSED ? null : SINCE;
            assertEquals(expected, Signals.deadline(DUE, open, since, day, 30), open.name());
        }
    }

    @Test
    void soonMayBeNoLongerThanTheDayItself() {
        assertEquals(Deadline.UPCOMING, Signals.deadline(DUE, Status.IN_PROGRESS, SINCE, DUE.minusDays(1), 0));
        assertEquals(Deadline.DUE_SOON, Signals.deadline(DUE, Status.IN_PROGRESS, SINCE, DUE, 0));
        assertEquals(Deadline.OVERDUE, Signals.deadline(DUE, Status.IN_PROGRESS, SINCE, DUE.plusDays(1), 0));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2025-12-30, MET_ON_TIME
                    2025-12-31, MET_ON_TIME
                    2026-01-01, MET_LATE
                    """)
    void whatIsFulfilledWasMetOnTimeOrLateWhateverDayItIs(LocalDate since, Deadline expected) {
        for (LocalDate day : List.of(DUE.minusYears(1), DUE, DUE.plusYears(1))) {
            assertEquals(expected, Signals.deadline(DUE, Status.FULFILLED, since, day, 30));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTIALLY_FULFILLED", "NOT_FULFILLED", "WITHDRAWN", "SUPERSEDED"})
    void whatWasSettledWithoutBeingFulfilledHasNoDeadlineAnyMore(Status settled) {
        for (LocalDate day : List.of(DUE.minusYears(1), DUE, DUE.plusYears(1))) {
            assertEquals(Deadline.NO_DEADLINE, Signals.deadline(DUE, settled, SINCE, day, 30));
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutADayToBeDueOnThereIsNoDeadline(Status status) {
        assertEquals(Deadline.NO_DEADLINE, Signals.deadline(null, status, SINCE, DUE, 30));
    }

    /** Each signal as the record's readers are told it, by itself. */
    private static Map<Deadline, Boolean> holds(
            @Nullable LocalDate due, Status status, LocalDate since, LocalDate day, int soonDays) {
        boolean dated = due != null;
        long left = due == null ? 0 : ChronoUnit.DAYS.between(day, due);
        boolean settled = List.of(
                        Status.PARTIALLY_FULFILLED,
                        Status.FULFILLED,
                        Status.NOT_FULFILLED,
                        Status.WITHDRAWN,
                        Status.SUPERSEDED)
                .contains(status);
        boolean fulfilled = status == Status.FULFILLED;
        Map<Deadline, Boolean> holds = new EnumMap<>(Deadline.class);
        holds.put(Deadline.NO_DEADLINE, !dated || (settled && !fulfilled));
        holds.put(Deadline.UPCOMING, dated && !settled && left > soonDays);
        holds.put(Deadline.DUE_SOON, dated && !settled && left >= 0 && left <= soonDays);
        holds.put(Deadline.OVERDUE, dated && !settled && left < 0);
        holds.put(Deadline.MET_ON_TIME, due != null && fulfilled && !since.isAfter(due));
        holds.put(Deadline.MET_LATE, due != null && fulfilled && since.isAfter(due));
        return holds;
    }

    @Property
    void exactlyOneSignalOfTheDeadlineHolds(
            @ForAll boolean dated,
            @ForAll Status status,
            @ForAll @IntRange(min = -40, max = 40) int untilDue,
            @ForAll @IntRange(min = -80, max = 0) int untilSince,
            @ForAll @IntRange(max = 40) int soonDays) {
        LocalDate day = LocalDate.of(2026, 2, 20);
        LocalDate due = dated ? day.plusDays(untilDue) : null;
        LocalDate since = day.plusDays(untilSince);
        Map<Deadline, Boolean> holds = holds(due, status, since, day, soonDays);
        assertEquals(1, holds.values().stream().filter(each -> each).count());
        assertEquals(true, holds.get(Signals.deadline(due, status, since, day, soonDays)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2025-01-01T00:00:00Z, 2025-06-29, FRESH
                    2025-01-01T23:59:59.999999Z, 2025-06-29, FRESH
                    2025-01-01T00:00:00Z, 2025-06-30, STALE
                    2025-01-01T23:59:59.999999Z, 2025-06-30, STALE
                    2025-01-02T00:00:00Z, 2025-06-30, FRESH
                    2025-06-30T12:00:00Z, 2025-06-30, FRESH
                    """)
    void aRecordIsStaleFromTheHundredAndEightiethDayInUtc(Instant touched, LocalDate day, Freshness expected) {
        assertEquals(expected, Signals.freshness(touched, day, 180));
    }

    @Property
    void staleIsWhatWasLastTouchedSoManyDaysAgoOrMore(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(max = 1000) int daysLater,
            @ForAll @IntRange(min = 1, max = 1000) int staleAfterDays) {
        Instant touched = Instant.ofEpochSecond(second);
        LocalDate touchedOn = LocalDate.ofInstant(touched, UTC);
        for (int days : new int[] {daysLater, staleAfterDays - 1, staleAfterDays}) {
            LocalDate day = touchedOn.plusDays(days);
            assertEquals(
                    days >= staleAfterDays ? Freshness.STALE : Freshness.FRESH,
                    Signals.freshness(touched, day, staleAfterDays));
            assertEquals(
                    touched.isBefore(Signals.staleBefore(day, staleAfterDays)),
                    Signals.freshness(touched, day, staleAfterDays) == Freshness.STALE);
        }
    }

    @Test
    void whatIsMeasuredHasNoDataYet() {
        assertEquals(TargetSignal.NO_DATA, Signals.target(CommitmentKind.MEASURED, null));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MEASURED")
    void whatIsNotMeasuredHasNoTarget(CommitmentKind kind) {
        assertEquals(TargetSignal.NOT_MEASURED, Signals.target(kind, null));
    }
}
