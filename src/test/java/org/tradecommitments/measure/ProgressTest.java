package org.tradecommitments.measure;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.measure.Asked.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Progress.Latest;
import org.tradecommitments.measure.Progress.Missing;
import org.tradecommitments.measure.Progress.Step;

/** Each goal and signal, worked out by hand. */
class ProgressTest {

    static void assertNear(double expected, @Nullable BigDecimal actual) {
        assertNotNull(actual);
        assertEquals(expected, actual.doubleValue(), 1e-9);
    }

    static Latest latest(Progress progress) {
        return requireNonNull(progress.latest());
    }

    static Progress progress(Asked asked, String figures) {
        return asked.by(figures(figures));
    }

    /** A baseline of 100 in 2024, due at the end of 2027: a third of the way is asked by the end of 2025. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            REACH,    160, 2025 119, ON_TRACK, 0.316666667, 120
            REACH,    160, 2025 118, BEHIND,   0.3,         120
            REACH,    160, 2025 160, REACHED,  1,           120
            REACH,     40, 2025  80, ON_TRACK, 0.333333333,  80
            REACH,     40, 2025  82, BEHIND,   0.3,          80
            REACH,     40, 2026  39, REACHED,  1.016666667,  60
            MULTIPLY,   2, 2025 131, BEHIND,   0.31,        133.333333333
            MULTIPLY,   2, 2025 132, ON_TRACK, 0.32,        133.333333333
            MULTIPLY, 0.5, 2026  70, BEHIND,   0.6,          66.666666667
            MULTIPLY, 0.5, 2026  66, ON_TRACK, 0.68,         66.666666667
            CHANGE,    30, 2026 119, ON_TRACK, 0.633333333, 120
            CHANGE,   -30, 2026  90, BEHIND,   0.333333333,  80
            CHANGE,   -30, 2026 120, BEHIND,  -0.666666667,  80
            """)
    void aPathToAGoal(
            Goal goal, String amount, String latest, TargetSignal signal, double attainment, double expected) {
        Progress progress = progress(Asked.to(goal, amount).from("2024"), "2024 100," + latest.replaceAll(" +", " "));

        assertEquals(signal, progress.signal());
        assertNear(attainment, progress.attainment());
        assertNear(expected, progress.expectedByNow());
        assertNear(100, progress.baseline());
        assertNull(progress.missing());
    }

    @Test
    void aPercentageIsOfTheBaseline() {
        Progress progress = progress(Asked.to(Goal.CHANGE, "-30").percent().from("2024"), "2024 200, 2025 180");

        assertNear(140, progress.goal());
        assertNear(1 / 3.0, progress.attainment());
        assertEquals(TargetSignal.ON_TRACK, progress.signal());
    }

    @Test
    void onACompoundPathDoublingInThreeYearsAsksForTheCubeRootOfTwoAfterOne() {
        Progress progress = progress(Asked.to(Goal.MULTIPLY, "2").compound().from("2024"), "2024 100, 2025 126");

        assertNear(100 * Math.cbrt(2), progress.expectedByNow());
        assertEquals(TargetSignal.ON_TRACK, progress.signal());
        assertEquals(List.of(), progress.steps());
    }

    @Test
    void aCompoundPathToZeroIsLinear() {
        Progress progress = progress(Asked.to(Goal.REACH, "0").compound().from("2024"), "2024 90, 2025 60");

        assertNear(60, progress.expectedByNow());
        assertEquals(List.of(Step.LINEAR_INSTEAD), progress.steps());
    }

    @Test
    void theFigureOfTheDuePeriodDecides() {
        Asked doubling = Asked.to(Goal.MULTIPLY, "2").from("2024");

        assertEquals(
                TargetSignal.BEHIND, progress(doubling, "2024 100, 2027 199").signal());
        assertEquals(
                TargetSignal.REACHED, progress(doubling, "2024 100, 2027 200").signal());
        Progress undoneLater = progress(doubling, "2024 100, 2027 201, 2028 90");
        assertEquals(TargetSignal.REACHED, undoneLater.signal());
        assertEquals("2027", latest(undoneLater).figure().period().toString());
        Progress reachedAndLost = progress(doubling, "2024 100, 2026 201, 2027 90");
        assertEquals(TargetSignal.BEHIND, reachedAndLost.signal());
        Progress late = progress(doubling, "2024 100, 2027 190, 2028 205, 2029 100");
        assertEquals(TargetSignal.REACHED, late.signal());
        assertEquals("2028", latest(late).figure().period().toString());
        assertTrue(late.steps().contains(Step.REACHED_LATE));
        Progress never = progress(doubling, "2024 100, 2027 190, 2028 195, 2029 100");
        assertEquals(TargetSignal.BEHIND, never.signal());
        assertEquals("2029", latest(never).figure().period().toString());
        assertNear(1, never.elapsed());
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 2025 101, REACHED", "INCREASE, 2025 100, BEHIND",
        "DECREASE, 2025 99, REACHED", "DECREASE, 2025 100, BEHIND"
    })
    void anyMoreOrLessWillDo(Goal goal, String latest, TargetSignal signal) {
        Progress progress = progress(Asked.to(goal, null).from("2024").by((String) null), "2024 100," + latest);

        assertEquals(signal, progress.signal());
        assertNear(100, progress.goal());
        assertNull(progress.attainment());
        assertNull(progress.expectedByNow());
        assertNull(progress.elapsed());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            KEEP_AT_MOST  | 2025 50                    | ON_TRACK
            KEEP_AT_MOST  | 2025 51                    | BEHIND
            KEEP_AT_MOST  | 2025 51, 2026 50           | ON_TRACK
            KEEP_AT_MOST  | 2025 90, 2026 50, 2027 50  | REACHED
            KEEP_AT_MOST  | 2025 50, 2026 51, 2027 50  | BEHIND
            KEEP_AT_MOST  | 2026 50, 2027 50, 2028 90  | REACHED
            KEEP_AT_LEAST | 2025 49                    | BEHIND
            KEEP_AT_LEAST | 2025 50                    | ON_TRACK
            KEEP_AT_LEAST | 2026 50, 2027 60           | REACHED
            """, delimiter = '|')
    void whatIsKeptMustHoldInEveryPeriodThatBeganSince(Goal goal, String figures, TargetSignal signal) {
        Progress progress = progress(Asked.to(goal, "50"), figures);

        assertEquals(signal, progress.signal());
        assertNull(progress.attainment());
    }

    @Test
    void aCeilingIsNeverBehind() {
        Asked upTo = Asked.to(Goal.UP_TO, "50");

        Progress below = progress(upTo, "2025 10");
        assertEquals(TargetSignal.ON_TRACK, below.signal());
        assertNear(0.2, below.shareOfGoal());
        assertEquals(TargetSignal.ON_TRACK, progress(upTo, "2027 10").signal());
        assertEquals(TargetSignal.REACHED, progress(upTo, "2025 50").signal());
    }

    @Test
    void withoutABaselineThereIsAShareOfTheGoalAndNoPath() {
        Asked reach = Asked.to(Goal.REACH, "50");

        Progress before = progress(reach, "2025 40");
        assertEquals(TargetSignal.NO_DATA, before.signal());
        assertEquals(Missing.NO_BASELINE, before.missing());
        assertNear(0.8, before.shareOfGoal());
        assertNull(before.attainment());
        assertNull(before.expectedByNow());
        assertEquals(TargetSignal.REACHED, progress(reach, "2025 50").signal());
        assertEquals(TargetSignal.BEHIND, progress(reach, "2027 49").signal());
        assertEquals(
                TargetSignal.REACHED,
                progress(Asked.to(Goal.REACH, "0"), "2025 0").signal());
        assertEquals(
                Missing.NO_BASELINE,
                progress(Asked.to(Goal.REACH, "5").rate(), "2027 3").missing());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MULTIPLY, 2,   '',                   NO_FIGURES
            MULTIPLY, 2,   '2025 100',           NO_BASELINE_FIGURES
            MULTIPLY, 2,   '2023 90, 2024 100',  NO_FIGURES_SINCE
            MULTIPLY, 1,   '2024 90, 2025 100',  GOAL_IS_BASELINE
            INCREASE, ,    '2025 100',           NO_BASELINE_FIGURES
            REACH,    100, '2025 100',           NO_BASELINE_FIGURES
            KEEP_AT_MOST, 5, '2024 4',           NO_FIGURES_SINCE
            """)
    void whatIsMissingIsNamed(Goal goal, @Nullable String amount, String figures, Missing missing) {
        Progress progress = progress(Asked.to(goal, amount).from("2024"), figures);

        assertEquals(TargetSignal.NO_DATA, progress.signal());
        assertEquals(missing, progress.missing());
    }

    @Test
    void leapYearsDoNotBendAPath() {
        Progress progress = progress(
                Asked.to(Goal.REACH, "200").from("2023").madeOn("2024-02-01").by("2025-12-31"), "2023 100, 2024 150");

        assertNear(0.5, progress.elapsed());
        assertNear(150, progress.expectedByNow());
    }

    @Test
    void aProvisionalFigureIsSaidToBe() {
        Progress progress = progress(Asked.to(Goal.MULTIPLY, "2").from("2024"), "2024 100, 2025 120p");

        assertTrue(latest(progress).figure().provisional());
        assertEquals(List.of(Step.PROVISIONAL), progress.steps());
    }

    @Test
    void twoFiguresForOnePeriodAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> progress(Asked.to(Goal.REACH, "2").from("2024"), "2024 100, 2024 120"));
    }
}
