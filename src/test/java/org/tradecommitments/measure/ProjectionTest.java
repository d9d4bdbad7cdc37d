package org.tradecommitments.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tradecommitments.measure.Asked.constant;
import static org.tradecommitments.measure.Asked.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Projection.Outcome;
import org.tradecommitments.measure.Projection.Without;
import org.tradecommitments.observation.Period.Frequency;

class ProjectionTest {

    private static Outcome outcome(Asked asked, List<Figure> figures) {
        return Projection.of(asked.terms(), figures, asked.by(figures));
    }

    private static Projection projection(Asked asked, List<Figure> figures) {
        Projection projection = outcome(asked, figures).projection();
        assertNotNull(projection);
        return projection;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aStraightLineLeavesNoDoubt() {
        List<Figure> straight = figures("2019 90, 2020 92, 2021 94, 2022 96, 2023 98, 2024 100, 2025 102");
        LocalDate end2034 = day("2034-12-31");

        assertEquals(
                new Projection(end2034, end2034, end2034, 7, false),
                projection(Asked.to(Goal.REACH, "120").from("2024"), straight));
    }

    @Test
    void theSamePercentageEachYearIsALineOfLogarithms() {
        List<Figure> doubling = figures("2021 1, 2022 2, 2023 4, 2024 8, 2025 16");
        LocalDate end2030 = day("2030-12-31");

        assertEquals(
                new Projection(end2030, end2030, end2030, 5, true),
                projection(Asked.to(Goal.MULTIPLY, "64").compound().from("2024"), doubling));
    }

    @Test
    void aFallIsProjectedAsWell() {
        // 25 to go at 10 a year: two and a half years.
        LocalDate middle = day("2028-06-30");

        assertEquals(
                new Projection(middle, middle, middle, 5, false),
                projection(
                        Asked.to(Goal.REACH, "45").from("2024"),
                        figures("2021 110, 2022 100, 2023 90, 2024 80, 2025 70")));
    }

    @Test
    void oneWildYearDoesNotBendTheEstimate() {
        Projection projection = projection(
                Asked.to(Goal.REACH, "120").from("2024"),
                figures("2017 86, 2018 88, 2019 90, 2020 12, 2021 94, 2022 96, 2023 98, 2024 100, 2025 102"));

        assertEquals(day("2034-12-31"), projection.reachedBy());
    }

    @Test
    void ofMonthsTheYearsThatDoNotOverlapAreTaken() {
        List<Figure> months = new ArrayList<>();
        for (int year = 0; year < 6; year++) {
            months.addAll(constant((2019 + year) + "-04", 12, String.valueOf(10 + year)));
        }
        Asked asked = Asked.to(Goal.REACH, "204").every(Frequency.MONTH).from("2024-03");
        Projection projection = projection(asked, months);

        // 120, 132 … 180 in the years to March 2020 … 2025: 12 more each year, 24 to go.
        assertEquals(6, projection.values());
        assertEquals(day("2027-03-31"), projection.reachedBy());
    }

    @Test
    void withoutATrendTheEndIsOpen() {
        Projection projection = projection(
                Asked.to(Goal.REACH, "120").from("2024"),
                figures("2020 95, 2021 107, 2022 97, 2023 96, 2024 99, 2025 103"));

        assertNull(projection.to());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MULTIPLY | 2 | 2024 100, 2025 110 | TOO_FEW
            MULTIPLY | 2 | 2024 100, 2025 210 | REACHED
            MULTIPLY | 2 | 2025 100 | NO_DATA
            MULTIPLY | 1 | 2024 100, 2025 100 | NO_DATA
            INCREASE | | 2024 100, 2025 90 | NO_AMOUNT
            MULTIPLY | 2 | 2021 130, 2022 120, 2023 110, 2024 100, 2025 90 | OUT_OF_REACH
            """)
    void whyThereIsNone(Goal goal, @Nullable String amount, String figures, Without without) {
        assertEquals(new Outcome(null, without), outcome(Asked.to(goal, amount).from("2024"), figures(figures)));
    }

    @Test
    void sumsAreNotProjected() {
        assertEquals(
                new Outcome(null, Without.SUM),
                outcome(Asked.to(Goal.REACH, "90").inAll(), constant("2019", 7, "10")));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 0, 2024-12-31",
        "2024-12-31, 1, 2025-01-31",
        "2024-12-31, 14.5, 2026-03-16",
        "2024-01-31, 1, 2024-02-29"
    })
    void monthsAfterADay(LocalDate from, double months, LocalDate day) {
        assertEquals(day, Months.after(from, months));
    }
}
