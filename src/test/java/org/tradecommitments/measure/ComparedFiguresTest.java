package org.tradecommitments.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.measure.Asked.constant;
import static org.tradecommitments.measure.Asked.figures;
import static org.tradecommitments.measure.ProgressTest.assertNear;
import static org.tradecommitments.measure.ProgressTest.latest;
import static org.tradecommitments.measure.ProgressTest.progress;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Progress.Missing;
import org.tradecommitments.measure.Progress.Span;
import org.tradecommitments.measure.Progress.Step;
import org.tradecommitments.observation.Period.Frequency;

/** Which figures are compared: those of months and quarters, means, rates and sums, worked out by hand. */
class ComparedFiguresTest {

    @Test
    void monthsAreComparedAsTheYearThatEndsWithThem() {
        List<Figure> months = Stream.of(constant("2024-01", 12, "10"), constant("2025-01", 3, "30"))
                .flatMap(List::stream)
                .toList();

        Progress progress = Progress.of(
                Asked.to(Goal.MULTIPLY, "2").every(Frequency.MONTH).from("2024").terms(),
                months,
                figures("2024 120"),
                Limits.USUAL);

        assertEquals("2025-03", latest(progress).figure().period().toString());
        assertEquals(Span.YEAR, latest(progress).span());
        assertNear(9 * 10 + 3 * 30, latest(progress).value());
        assertNear(3 / 36.0, progress.elapsed());
        assertNear(130, progress.expectedByNow());
        assertNear(0.5, progress.attainment());
        assertEquals(List.of(Step.YEARS_TO_EACH), progress.steps());
    }

    @Test
    void withoutAWholeYearOfMonthsThereIsNoData() {
        Asked doubling = Asked.to(Goal.MULTIPLY, "2").every(Frequency.MONTH).from("2024", "120");
        List<Figure> gap = Stream.of(constant("2024-06", 6, "10"), constant("2025-01", 11, "30"))
                .flatMap(List::stream)
                .filter(figure -> !figure.period().toString().equals("2025-01"))
                .toList();

        assertEquals(Missing.NO_WHOLE_YEAR, doubling.by(gap).missing());
    }

    @Test
    void aBaselineMayBeAMeanOrTheYearToAMonthOrMadeOfMonths() {
        assertNear(
                100,
                progress(Asked.to(Goal.MULTIPLY, "2").from("2022/2024"), "2022 90, 2023 100, 2024 110, 2025 120")
                        .baseline());
        Progress toMarch = Asked.to(Goal.MULTIPLY, "2")
                .every(Frequency.MONTH)
                .from("2024-03")
                .by(constant("2023-04", 20, "10"));
        assertNear(120, toMarch.baseline());
        assertEquals(List.of(Step.YEARS_TO_EACH, Step.BASELINE_OF_THE_YEAR_TO), toMarch.steps());
        Progress ofMonths = Progress.of(
                Asked.to(Goal.MULTIPLY, "2")
                        .every(Frequency.QUARTER)
                        .from("2024")
                        .terms(),
                constant("2024-Q1", 6, "25"),
                List.of(),
                Limits.USUAL);
        assertNear(100, ofMonths.baseline());
        assertTrue(ofMonths.steps().contains(Step.BASELINE_FROM_PARTS));
    }

    @Test
    void aMeanOfWhichAYearIsMissingIsNone() {
        assertEquals(
                Missing.NO_BASELINE_FIGURES,
                progress(Asked.to(Goal.MULTIPLY, "2").from("2022/2024"), "2022 90, 2024 110, 2025 120")
                        .missing());
    }

    @Test
    void aRateIsComparedAsItIsAndAYearsIsTheMean() {
        Progress tariff = Progress.of(
                Asked.to(Goal.REACH, "4")
                        .rate()
                        .every(Frequency.QUARTER)
                        .from("2024")
                        .terms(),
                figures("2024-Q1 12, 2024-Q2 10, 2024-Q3 10, 2024-Q4 8, 2025-Q1 8"),
                List.of(),
                Limits.USUAL);

        assertNear(10, tariff.baseline());
        assertNear(8, latest(tariff).value());
        assertEquals(Span.PERIOD, latest(tariff).span());
        assertNear(9.5, tariff.expectedByNow());
        assertEquals(TargetSignal.ON_TRACK, tariff.signal());
    }

    @Test
    void aSumIsAskedForInProportionToTheTime() {
        Asked purchases = Asked.to(Goal.REACH, "1200")
                .inAll()
                .every(Frequency.MONTH)
                .madeOn("2025-02-10")
                .by("2025-12-31");

        Progress progress = purchases.by(constant("2024-10", 6, "90"));
        assertNear(270, latest(progress).value());
        assertEquals(Span.SINCE, latest(progress).span());
        assertNear(300, progress.expectedByNow());
        assertNear(0.225, progress.attainment());
        assertEquals(TargetSignal.BEHIND, progress.signal());
        assertEquals(
                Missing.NO_FIRST_FIGURE,
                purchases.by(constant("2025-02", 6, "90")).missing());
        assertNear(
                180,
                latest(purchases.countedFrom("2025-02-01").by(constant("2024-10", 6, "90")))
                        .value());
    }

    @Test
    void anAdditionToABaselineIsOverAllTheYearsThatCount() {
        Progress progress = progress(
                Asked.to(Goal.CHANGE, "200")
                        .inAll()
                        .from("2017")
                        .madeOn("2020-01-15")
                        .by("2021-12-31"),
                "2017 150, 2018 500, 2019 500, 2020 160, 2021 170");

        assertNear(500, progress.goal());
        assertNear(330, latest(progress).value());
        assertNear(0.66, progress.attainment());
        assertEquals(TargetSignal.BEHIND, progress.signal());
    }
}
