package org.tradecommitments.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tradecommitments.commitment.Status.FULFILLED;
import static org.tradecommitments.commitment.Status.IN_PROGRESS;
import static org.tradecommitments.commitment.Status.NOT_ASSESSED;
import static org.tradecommitments.commitment.Status.NOT_FULFILLED;
import static org.tradecommitments.commitment.Status.NOT_STARTED;
import static org.tradecommitments.commitment.Status.NO_EVIDENCE;
import static org.tradecommitments.commitment.Status.STALLED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tradecommitments.assessment.StatusHistory.Step;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.commitment.StatusMoves;
import org.tradecommitments.commitment.StatusSince;

class StatusHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);

    /** Recorded as the so-manieth, that it was so from that day of June 2025. */
    private static Step step(long revision, int day, Status status) {
        return new Step(status, LocalDate.of(2025, 6, day), revision);
    }

    private static StatusHistory history(Step... steps) {
        return new StatusHistory(Stream.of(steps));
    }

    private static StatusSince since(int day, Status status) {
        return new StatusSince(status, LocalDate.of(2025, 6, day));
    }

    @Test
    void withoutAJudgementThereIsNothingWrongAndNoStatus() {
        assertNull(history().wrong());
        assertNull(history().last());
    }

    @Test
    void theLastJudgementOfTheWorldsOrderIsTheStatus() {
        assertEquals(
                since(20, FULFILLED),
                history(step(1, 2, NOT_STARTED), step(2, 10, IN_PROGRESS), step(3, 20, FULFILLED))
                        .last());
    }

    @Test
    void whatIsRecordedLateTakesItsPlace() {
        StatusHistory history = history(step(1, 2, NOT_STARTED), step(2, 20, FULFILLED), step(3, 10, IN_PROGRESS));
        assertNull(history.wrong());
        assertEquals(since(20, FULFILLED), history.last());
    }

    @Test
    void whatIsRecordedLateMustFitItsPlace() {
        assertEquals(
                "NOT_STARTED on 2025-06-15 cannot follow IN_PROGRESS; what can are [IN_PROGRESS, STALLED,"
                        + " PARTIALLY_FULFILLED, FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED]",
                history(step(1, 10, IN_PROGRESS), step(2, 20, FULFILLED), step(3, 15, NOT_STARTED))
                        .wrong());
    }

    @Test
    void whatIsRecordedLateMustLeaveRoomForWhatFollowsIt() {
        assertEquals(
                "NO_EVIDENCE on 2025-06-20 cannot follow IN_PROGRESS; what can are [IN_PROGRESS, STALLED,"
                        + " PARTIALLY_FULFILLED, FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED]",
                history(step(1, 20, NO_EVIDENCE), step(2, 10, IN_PROGRESS)).wrong());
    }

    @Test
    void ofOneDayTheLaterRecordedCounts() {
        assertEquals(
                since(10, STALLED),
                history(step(2, 10, STALLED), step(1, 10, IN_PROGRESS)).last());
        assertEquals(
                since(10, IN_PROGRESS),
                history(step(1, 10, STALLED), step(2, 10, IN_PROGRESS)).last());
    }

    @Test
    void aStatusHoldsSinceTheBeginningOfItsUnbrokenRun() {
        assertEquals(
                since(2, IN_PROGRESS),
                history(step(1, 2, IN_PROGRESS), step(2, 10, IN_PROGRESS), step(3, 20, IN_PROGRESS))
                        .last());
        assertEquals(
                since(20, IN_PROGRESS),
                history(
                                step(1, 2, IN_PROGRESS),
                                step(2, 10, STALLED),
                                step(3, 20, IN_PROGRESS),
                                step(4, 25, IN_PROGRESS))
                        .last());
    }

    @Test
    void whatIsFoundToHaveBeenSoEarlierMovesTheBeginning() {
        assertEquals(
                since(5, FULFILLED),
                history(step(1, 20, FULFILLED), step(2, 5, FULFILLED)).last());
        assertEquals(
                since(20, FULFILLED),
                history(step(1, 20, FULFILLED), step(2, 5, FULFILLED), step(3, 10, NOT_FULFILLED))
                        .last());
    }

    @Test
    void whatTakesAJudgementBackIsNoJudgement() {
        assertNull(history(step(2, 10, NOT_ASSESSED)).wrong());
        assertNull(history(step(2, 10, NOT_ASSESSED)).last());
        assertEquals(
                since(2, IN_PROGRESS),
                history(step(1, 2, IN_PROGRESS), step(2, 10, NOT_ASSESSED), step(3, 20, IN_PROGRESS))
                        .last());
    }

    @Property
    void theOrderInWhichJudgementsAreReadDoesNotMatter(@ForAll("anySteps") List<Step> steps, @ForAll Random random) {
        List<Step> shuffled = new ArrayList<>(steps);
        Collections.shuffle(shuffled, random);
        assertEquals(new StatusHistory(steps.stream()).wrong(), new StatusHistory(shuffled.stream()).wrong());
        assertEquals(new StatusHistory(steps.stream()).last(), new StatusHistory(shuffled.stream()).last());
    }

    @Property
    void whatTakesJudgementsBackLeavesNoTrace(@ForAll("anySteps") List<Step> steps) {
        Stream<Step> judgements = steps.stream().filter(step -> step.status() != NOT_ASSESSED);
        assertEquals(new StatusHistory(judgements).last(), new StatusHistory(steps.stream()).last());
    }

    @Property
    void aHistoryOfAllowedMovesIsNeverWrong(@ForAll("allowedSteps") List<Step> steps) {
        assertNull(new StatusHistory(steps.stream()).wrong());
    }

    @Property
    void oneMoveThatIsNotAllowedMakesItWrong(@ForAll("allowedSteps") List<Step> steps) {
        Step last = steps.get(steps.size() - 1);
        Step started = new Step(IN_PROGRESS, last.effectiveOn().plusDays(1), 1000);
        Step denied = new Step(NO_EVIDENCE, last.effectiveOn().plusDays(2), 1001);
        assertNotNull(new StatusHistory(Stream.concat(steps.stream(), Stream.of(started, denied))).wrong());
    }

    @Provide
    Arbitrary<List<Step>> anySteps() {
        Arbitrary<Status> statuses = Arbitraries.of(Status.class);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 5);
        return Combinators.combine(statuses, days)
                .as((status, day) -> new Step(status, FIRST.plusDays(day), 0))
                .list()
                .ofMaxSize(12)
                .map(StatusHistoryTest::recordedInThisOrder);
    }

    private static List<Step> recordedInThisOrder(List<Step> steps) {
        List<Step> recorded = new ArrayList<>();
        for (Step step : steps) {
            recorded.add(new Step(step.status(), step.effectiveOn(), recorded.size() + 1));
        }
        return recorded;
    }

    /** Walks from the start by moves that are allowed, each on the same day as the one before or later. */
    @Provide
    Arbitrary<List<Step>> allowedSteps() {
        Arbitrary<Integer> choices = Arbitraries.integers().between(0, 1000);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 2);
        return Combinators.combine(choices, days)
                .as((choice, day) -> new int[] {choice, day})
                .list()
                .ofMinSize(1)
                .ofMaxSize(15)
                .map(StatusHistoryTest::walk);
    }

    private static List<Step> walk(List<int[]> choices) {
        List<Step> steps = new ArrayList<>();
        Status status = NOT_ASSESSED;
        LocalDate day = FIRST;
        for (int[] choice : choices) {
            List<Status> open = StatusMoves.from(status);
            status = open.get(choice[0] % open.size());
            day = day.plusDays(choice[1]);
            steps.add(new Step(status, day, steps.size() + 1));
        }
        return steps;
    }

    @Test
    void aCorrectionStandsInThePlaceOfWhatItCorrectsAmongThoseOfItsDay() {
        // Recorded for one day: 1 found nothing, 2 found progress; then 1 is corrected, in its place.
        StatusHistory history = new StatusHistory(Stream.of(step(2, 10, IN_PROGRESS), step(1, 10, NO_EVIDENCE)));
        assertNull(history.wrong());
        assertEquals(new StatusSince(IN_PROGRESS, LocalDate.of(2025, 6, 10)), history.last());
    }
}
