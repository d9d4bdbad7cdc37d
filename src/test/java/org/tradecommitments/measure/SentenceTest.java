package org.tradecommitments.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.measure.Asked.constant;
import static org.tradecommitments.measure.Asked.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.observation.Period.Frequency;

/** What a reader is told, word by word; with figures that are made up. */
class SentenceTest {

    private static final Subject EXPORTS = new Subject(
            Indicator.EXPORT_VALUE,
            null,
            List.of("9022", "9018", "9019", "9020", "9021"),
            "Malaysia",
            "Russia",
            "Malaysia",
            "USD");

    private static String told(Asked asked, String figures) {
        return Sentence.of(EXPORTS, asked.terms(), asked.by(figures(figures)));
    }

    @Test
    void aDoublingOnACompoundPath() {
        assertEquals(
                "Exports of HS 9018–9022 from Malaysia to Russia in 2025, as Malaysia reports them: 1.31 times the 2024"
                        + " figure; doubling by the end of 2027 would have needed 1.26 by now.",
                told(Asked.to(Goal.MULTIPLY, "2").compound().from("2024"), "2024 1000000, 2025 1310000"));
    }

    /** Only what comes after the colon. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REACH | 5000000 | 2025 1300000 | USD 1.3 million, against USD 1 million (2024); reaching USD 5 million by the end of 2027 would have needed USD 2.33 million by now.
            REACH | 1200000 | 2025 1300000 | USD 1.3 million, against USD 1 million (2024); reaching USD 1.2 million by the end of 2027 is reached.
            REACH | 5000000 | 2027 1300000 | USD 1.3 million, against USD 1 million (2024); reaching USD 5 million by the end of 2027 is not reached.
            REACH | 1200000 | 2027 1000000, 2028 1300000 | USD 1.3 million, against USD 1 million (2024); reaching USD 1.2 million by the end of 2027 is reached, but late.
            MULTIPLY | 0.5 | 2026 700000 | 0.7 times the 2024 figure; halving by the end of 2027 would have needed 0.667 by now.
            MULTIPLY | 1.5 | 2026 700000p | 0.7 times the 2024 figure; 1.5 times as much by the end of 2027 would have needed 1.33 by now. The figure is provisional.
            CHANGE | 300000 | 2025 1000000 | the same as the 2024 figure; USD 300,000 more by the end of 2027 would have needed USD 1.1 million by now.
            CHANGE | -300000 | 2025 950000 | USD 50,000 less than the 2024 figure; USD 300,000 less by the end of 2027 would have needed USD 900,000 by now.
            INCREASE | | 2025 1125000 | 12.5 % more than the 2024 figure; more by the end of 2027 was the goal, which is reached.
            DECREASE | | 2025 1125000 | 12.5 % more than the 2024 figure; less by the end of 2027 was the goal, which is not reached.
            KEEP_AT_LEAST | 900000 | 2025 1100000 | USD 1.1 million; at least USD 900,000 until the end of 2027 was the goal, which is kept to.
            KEEP_AT_MOST | 900000 | 2025 1100000 | USD 1.1 million; at most USD 900,000 until the end of 2027 was the goal, which is not kept to.
            KEEP_AT_LEAST | 900000 | 2026 1, 2027 900000 | USD 900,000; at least USD 900,000 until the end of 2027 was the goal, which was not kept to throughout.
            UP_TO | 4000000 | 2025 1000000 | USD 1 million, 25 % of USD 4 million; up to USD 4 million by the end of 2027 was spoken of.
            """)
    void eachGoal(Goal goal, String amount, String figures, String told) {
        String sentence = told(Asked.to(goal, amount).from("2024"), "2024 1000000, " + figures);

        assertEquals(told, sentence.substring(sentence.indexOf(": ") + 2));
    }

    @Test
    void percentagesAreOfTheBaseline() {
        String sentence =
                told(Asked.to(Goal.CHANGE, "30").percent().from("2022/2024"), "2022 90, 2023 100, 2024 110, 2025 104");

        assertEquals(
                "4 % more than the mean of 2022–2024; 30 % more by the end of 2027 would have needed USD 110 by now.",
                sentence.substring(sentence.indexOf(": ") + 2));
    }

    @Test
    void monthsAndQuartersAndSums() {
        List<Figure> months = Stream.of(constant("2024-01", 12, "10"), constant("2025-01", 3, "30"))
                .flatMap(List::stream)
                .toList();
        Asked monthly = Asked.to(Goal.MULTIPLY, "2").every(Frequency.MONTH).from("2024", "120");
        assertEquals(
                "Exports of HS 9018–9022 from Malaysia to Russia in the twelve months to March 2025, as Malaysia reports"
                        + " them: 1.5 times the 2024 figure; doubling by the end of 2027 would have needed 1.08 by now.",
                Sentence.of(EXPORTS, monthly.terms(), monthly.by(months)));
        Asked quarterly = Asked.to(Goal.MULTIPLY, "2")
                .every(Frequency.QUARTER)
                .from("2024-Q2")
                .by("2027-06-30");
        assertEquals(
                "Exports of HS 9018–9022 from Malaysia to Russia in the four quarters to Q3 2025, as Malaysia reports"
                        + " them: 1 times the figure of the year to Q2 2024; doubling by the end of June 2027 would have needed"
                        + " 1.42 by now.",
                Sentence.of(EXPORTS, quarterly.terms(), quarterly.by(constant("2023-Q1", 11, "5"))));
        Asked inAll =
                Asked.to(Goal.REACH, "1200").inAll().every(Frequency.MONTH).by("2025-12-15");
        assertEquals(
                "Exports of HS 9018–9022 from Malaysia to Russia from January 2025 to March 2025, as Malaysia reports"
                        + " them: USD 90, 7.5 % of USD 1,200; reaching USD 1,200 by 15 December 2025 would have needed"
                        + " USD 313 by now.",
                Sentence.of(EXPORTS, inAll.terms(), inAll.by(months)));
    }

    @Test
    void withoutDataItIsSaidWhy() {
        assertEquals(
                "Exports of HS 9018–9022 from Malaysia to Russia, as Malaysia reports them: how far it has come cannot"
                        + " be told yet. There are no figures.",
                told(Asked.to(Goal.MULTIPLY, "2").from("2024"), ""));
        assertEquals(
                "Exports of HS 9018–9022 from Malaysia to Russia in 2025, as Malaysia reports them: USD 40, 80 % of USD 50."
                        + " Without a baseline it cannot be told what should have been reached before the due date.",
                told(Asked.to(Goal.REACH, "50"), "2025 40"));
    }

    @Test
    void otherIndicatorsAndUnits() {
        Subject tariff = new Subject(Indicator.TARIFF_RATE, null, List.of("8703"), null, null, "Ruritania", "%");
        Asked lower = Asked.to(Goal.REACH, "4").rate().every(Frequency.QUARTER).from("2024-Q4");
        assertEquals(
                "The tariff on HS 8703 in Q1 2025, as Ruritania reports it: 7.5 %, against 8 % (Q4 2024); reaching 4 % by the"
                        + " end of 2027 would have needed 7.67 % by now.",
                Sentence.of(tariff, lower.terms(), lower.by(figures("2024-Q4 8, 2025-Q1 7.5"))));
        Subject flights =
                new Subject(Indicator.COUNT, "direct flights", List.of(), "Ruritania", "Erewhon", null, "{flights}");
        Asked more = Asked.to(Goal.INCREASE, null).from("2024").by((String) null);
        assertEquals(
                "Direct flights from Ruritania to Erewhon in 2025: 50 % more than the 2024 figure; more was the goal, which"
                        + " is reached.",
                Sentence.of(flights, more.terms(), more.by(figures("2024 100, 2025 150"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9018                          | 9018
            9019 9018                     | 9018 and 9019
            9018 9019 9020 3004           | 3004 and 9018–9020
            901811 901812 901813 9018     | 9018 and 901811–901813
            1 3 5 7 9 11 13 15            | 1, 11, 13, 15, 3 and 3 more
            """)
    void codesThatFollowEachOtherAreARange(String codes, String told) {
        assertEquals(told, Subject.ranges(Arrays.asList(codes.split(" "))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1312345678901234 | USD | USD 1,310 trillion
            999999999        | USD | USD 1 billion
            1312345          | EUR | EUR 1.31 million
            -1312345         | EUR | −EUR 1.31 million
            999999           | t   | 1 million t
            12345.67         |     | 12,346
            0.012345         | %   | 0.0123 %
            120              | {flights} | 120 flights
            0                | USD | USD 0
            """)
    void figuresCanBeRead(BigDecimal value, String unit, String told) {
        assertEquals(told, Amounts.of(value, unit));
    }

    @Test
    void whereTheTrendLeads() {
        LocalDate end2028 = LocalDate.of(2028, 12, 31);
        assertEquals(
                "On the trend of 7 years' figures, the goal is reached in 2028 (80 % interval: 2027 to 2035).",
                Sentence.of(new Projection(end2028, LocalDate.of(2027, 3, 1), LocalDate.of(2035, 1, 1), 7, false)));
        assertEquals(
                "On the trend of 7 years' figures, the goal is reached in 2028 (80 % interval: 2027 or later, if ever).",
                Sentence.of(new Projection(end2028, LocalDate.of(2027, 3, 1), null, 7, false)));
        assertEquals(
                "On the trend of 7 years' figures, the goal is not reached within a hundred years (80 % interval: 2027 or"
                        + " later, if ever).",
                Sentence.of(new Projection(null, LocalDate.of(2027, 3, 1), null, 7, false)));
    }
}
