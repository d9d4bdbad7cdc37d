package org.tradecommitments.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.tradecommitments.shared.Refusals.broken;
import static org.tradecommitments.shared.Refusals.misshapen;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.commitment.Target.Indicator;

class TargetTest {

    private static Target target(Indicator indicator, Goal goal, @Nullable String amount, @Nullable String unit) {
        return new Target(
                indicator,
                goal,
                amount == null ? null : new BigDecimal(amount),
                unit,
                null,
                Basis.STATED,
                Baseline.UNSPECIFIED);
    }

    private static Map<String, String> wrong(Target target) {
        return broken(rules -> target.check("/target", rules));
    }

    /** What is wrong where the target has: neither amount nor unit, an amount, a unit, both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    REACH         | amount unit | unit   | amount      | ok
                    MULTIPLY      | amount      | ok     | amount unit | unit
                    CHANGE        | amount unit | unit   | amount      | ok
                    INCREASE      | ok          | amount | unit        | amount unit
                    DECREASE      | ok          | amount | unit        | amount unit
                    KEEP_AT_MOST  | amount unit | unit   | amount      | ok
                    KEEP_AT_LEAST | amount unit | unit   | amount      | ok
                    UP_TO         | amount unit | unit   | amount      | ok
                    """)
    void aGoalHasTheAmountAndUnitThatItNeedsAndNoOther(
            Goal goal, String neither, String amount, String unit, String both) {
        assertWrong(neither, goal, null, null);
        assertWrong(amount, goal, "2", null);
        assertWrong(unit, goal, null, "USD");
        assertWrong(both, goal, "2", "USD");
    }

    private static void assertWrong(String expected, Goal goal, @Nullable String amount, @Nullable String unit) {
        Set<String> fields = expected.equals("ok")
                ? Set.of()
                : Set.of(expected.replaceAll("(\\w+)", "/target/$1").split(" "));
        assertEquals(
                fields,
                wrong(target(Indicator.EXPORT_VALUE, goal, amount, unit)).keySet(),
                goal + " of " + amount + " " + unit);
    }

    @Test
    void theTableAboveHasEveryGoal() {
        assertEquals(8, EnumSet.allOf(Goal.class).size());
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        assertEquals(
                Map.of(
                        "/target/amount", "REACH needs an amount of 0 or more",
                        "/target/unit", "REACH needs a unit: an ISO 4217 code for money, otherwise a UCUM unit"),
                wrong(target(Indicator.INVESTMENT, Goal.REACH, null, null)));
        assertEquals(
                Map.of(
                        "/target/amount", "INCREASE takes no amount; use CHANGE to give one",
                        "/target/unit", "INCREASE takes no unit, was \"USD\""),
                wrong(target(Indicator.INVESTMENT, Goal.INCREASE, "5", "USD")));
    }

    @Test
    void thingsCountedNeedNoUnit() {
        assertEquals(Map.of(), wrong(target(Indicator.COUNT, Goal.REACH, "30", null)));
        assertEquals(Map.of(), wrong(target(Indicator.COUNT, Goal.REACH, "30", "{aircraft}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "t", "Mt", "%", "{aircraft}"})
    void aUnitIsMoneyOrUcum(String unit) {
        assertEquals(Map.of(), wrong(target(Indicator.OTHER, Goal.REACH, "5", unit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "tonnes", "aircraft", "million USD"})
    void anyOtherUnitIsRefusedWithExamples(String unit) {
        assertEquals(
                Map.of(
                        "/target/unit",
                        "\"" + unit + "\" is neither an ISO 4217 code such as USD nor a UCUM unit such as t"),
                wrong(target(Indicator.OTHER, Goal.REACH, "5", unit)));
    }

    @ParameterizedTest
    @CsvSource({"REACH,0", "REACH,30", "KEEP_AT_MOST,0", "UP_TO,5", "MULTIPLY,0.5", "CHANGE,-20", "CHANGE,15"})
    void anAmountMayBeWhatItsGoalMeans(Goal goal, String amount) {
        assertEquals(Map.of(), wrong(target(Indicator.OTHER, goal, amount, goal == Goal.MULTIPLY ? null : "%")));
    }

    @ParameterizedTest
    @CsvSource({"REACH,-1", "KEEP_AT_LEAST,-5", "MULTIPLY,0", "MULTIPLY,-2", "CHANGE,0"})
    void anAmountThatItsGoalCannotMeanIsRefused(Goal goal, String amount) {
        assertEquals(
                Set.of("/target/amount"),
                wrong(target(Indicator.OTHER, goal, amount, goal == Goal.MULTIPLY ? null : "%"))
                        .keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "1E15"})
    void anAmountIsAFigureThatEveryReaderKeeps(String amount) {
        assertEquals(
                Set.of("amount"),
                misshapen(target(Indicator.OTHER, Goal.REACH, amount, "USD")).keySet());
    }

    @Test
    void aTargetIsMeasuredFromNothingInParticularUnlessItSaysSo() {
        Target target = new Target(
                Indicator.EXPORT_VALUE, Goal.MULTIPLY, BigDecimal.valueOf(2), null, null, Basis.STATED, nothing());
        assertEquals(new Baseline(null, null, Basis.UNSPECIFIED), target.baseline());
        assertEquals(Map.of(), wrong(target));
    }

    /** What a body has that leaves a field out. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2024,     , STATED     , true
                        , 12.5, ASSUMED    , true
                    2024, 12.5, STATED     , true
                        ,     , UNSPECIFIED, true
                        ,     , STATED     , false
                        ,     , ASSUMED    , false
                    2024,     , UNSPECIFIED, false
                        , 12.5, UNSPECIFIED, false
                    """)
    void aBaselineIsGivenBySomebodyOrNotAtAll(
            @Nullable String period, @Nullable BigDecimal value, Basis basis, boolean allowed) {
        Baseline baseline = new Baseline(period, value, basis);
        assertEquals(
                allowed ? Set.of() : Set.of("/target/baseline/basis"),
                broken(rules -> baseline.check("/target/baseline", rules)).keySet());
    }

    @Test
    void theBaselineIsCheckedWithItsTarget() {
        Target target = new Target(
                Indicator.EXPORT_VALUE,
                Goal.INCREASE,
                null,
                null,
                null,
                Basis.STATED,
                new Baseline("2024", null, Basis.UNSPECIFIED));
        assertEquals(Set.of("/target/baseline/basis"), wrong(target).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-Q1", "2024-Q4", "2024-01", "2024-12"})
    void aPeriodIsAYearAQuarterOrAMonth(String period) {
        assertEquals(Map.of(), misshapen(new Baseline(period, null, Basis.STATED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-Q0", "2024-Q5", "2024-00", "2024-13", "2024-1", "2024-01-01", "2024 "})
    void anyOtherPeriodIsRefused(String period) {
        assertEquals(
                Map.of("period", "must be a year, quarter or month such as 2024, 2024-Q1 or 2024-03"),
                misshapen(new Baseline(period, null, Basis.STATED)));
    }

    @ParameterizedTest
    @EnumSource
    void everyGoalStartsFromAnyBaseline(Goal goal) {
        boolean direction = goal == Goal.INCREASE || goal == Goal.DECREASE;
        Target target = new Target(
                Indicator.EXPORT_VALUE,
                goal,
                direction ? null : BigDecimal.TEN,
                direction || goal == Goal.MULTIPLY ? null : "USD",
                Target.Per.YEAR,
                Basis.STATED,
                new Baseline("2024", new BigDecimal("-5"), Basis.ASSUMED));
        assertEquals(Map.of(), wrong(target));
        assertEquals(Map.of(), misshapen(target));
    }

    @Test
    void figuresAreShownWithoutTheZerosOfTheDatabase() {
        assertEquals("2", String.valueOf(Target.plain(new BigDecimal("2.000000"))));
        assertEquals("1000", String.valueOf(Target.plain(new BigDecimal("1000.000000"))));
        assertEquals("0.5", String.valueOf(Target.plain(new BigDecimal("0.500000"))));
        assertEquals("0", String.valueOf(Target.plain(new BigDecimal("0.000000"))));
        assertEquals("null", String.valueOf(Target.plain(null)));
    }

    @Property
    void aFigureIsWorthTheSameHoweverItIsShown(@ForAll int digits, @ForAll @IntRange(min = -9, max = 6) int scale) {
        BigDecimal figure = new BigDecimal(BigInteger.valueOf(digits), scale);
        BigDecimal plain = Target.plain(figure);
        if (plain == null) {
            throw new AssertionError("A figure is shown as none");
        }
        assertEquals(0, figure.compareTo(plain));
        assertFalse(Arrays.asList(plain.toString().split("")).contains("E") && plain.scale() <= 0, plain.toString());
        assertEquals(plain, Target.plain(plain.setScale(6)));
    }
}
