package org.tradecommitments.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.shared.Refusals.broken;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.observation.Period.Frequency;

class TermsTest {

    private record Case(Asked asked, Set<String> pointers) {}

    private static Stream<Case> cases() {
        return Stream.of(
                new Case(Asked.to(Goal.MULTIPLY, "2").from("2024"), Set.of()),
                new Case(Asked.to(Goal.REACH, "2"), Set.of()),
                new Case(Asked.to(Goal.CHANGE, "-2").percent().from("2020/2024"), Set.of()),
                new Case(Asked.to(Goal.INCREASE, null).from("2024").by((String) null), Set.of()),
                new Case(Asked.to(Goal.KEEP_AT_MOST, "2").by((String) null), Set.of()),
                new Case(Asked.to(Goal.REACH, "2").inAll().countedFrom("2026-01-01"), Set.of()),
                new Case(Asked.to(Goal.CHANGE, "2").inAll().from("2024"), Set.of()),
                new Case(Asked.to(Goal.MULTIPLY, null).from("2024"), Set.of("/amount")),
                new Case(Asked.to(Goal.INCREASE, "2").from("2024"), Set.of("/amount")),
                new Case(Asked.to(Goal.MULTIPLY, "2"), Set.of("/baseline/period")),
                new Case(Asked.to(Goal.MULTIPLY, "2").percent().from("2024"), Set.of("/percent")),
                new Case(Asked.to(Goal.MULTIPLY, "2").from("2024").by((String) null), Set.of("/due/to")),
                new Case(Asked.to(Goal.MULTIPLY, "2").from("2024").by("2024-12-31"), Set.of("/due/to")),
                new Case(Asked.to(Goal.REACH, "2").countedFrom("2026-01-01"), Set.of("/countedFrom")),
                new Case(Asked.to(Goal.CHANGE, "-2").inAll().from("2024"), Set.of("/accumulation")),
                new Case(Asked.to(Goal.MULTIPLY, "0.5").inAll().from("2024"), Set.of("/accumulation")),
                new Case(Asked.to(Goal.INCREASE, null).inAll().from("2024"), Set.of("/accumulation")),
                new Case(Asked.to(Goal.KEEP_AT_LEAST, "2").inAll(), Set.of("/accumulation")),
                new Case(Asked.to(Goal.REACH, "2").rate().inAll(), Set.of("/accumulation")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void termsThatDoNotHoldTogetherAreNamed(Case each) {
        Map<String, String> wrong = broken(rules -> each.asked.terms().check(rules));
        assertEquals(each.pointers, wrong.keySet());
    }

    @Test
    void aSumCountsFromTheYearInWhichItWasSaidUnlessToldOtherwise() {
        Asked sum = Asked.to(Goal.REACH, "2").inAll().every(Frequency.MONTH);

        assertEquals(LocalDate.of(2025, 1, 1), sum.terms().firstDayCounted());
        assertEquals(LocalDate.of(2025, 1, 1), sum.from("2020").terms().firstDayCounted());
        assertEquals(LocalDate.of(2025, 4, 1), sum.from("2025-03").terms().firstDayCounted());
        assertEquals(
                LocalDate.of(2025, 7, 1), sum.countedFrom("2025-06-15").terms().firstDayCounted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-Q3", "2024-03", "2020/2024"})
    void aBaselinesPeriodIsWrittenAsItIsRead(String text) {
        assertEquals(text, BaselinePeriod.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "2024/", "2024/2024", "2024/2020", "2020/2022/2024", "2024-01/2024-03", "2020/2024-03"
            })
    void otherBaselinePeriodsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BaselinePeriod.of(text));
    }

    @Test
    void ratesAreTariffsAndWhatIsInPercent() {
        assertTrue(Terms.isRate(Indicator.TARIFF_RATE, null));
        assertTrue(Terms.isRate(Indicator.OTHER, "%"));
        assertFalse(Terms.isRate(Indicator.EXPORT_VALUE, "USD"));
    }
}
