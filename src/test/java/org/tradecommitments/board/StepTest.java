package org.tradecommitments.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the points of a series stand. */
class StepTest {

    private static List<LocalDate> days(Step step, String first, String last) {
        return step.days(LocalDate.parse(first), LocalDate.parse(last), 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2024-02-28, 2024-03-01, 2024-02-28 2024-02-29 2024-03-01",
        "week, 2026-11-22, 2026-12-01, 2026-11-22 2026-11-29 2026-12-01",
        "week, 2026-11-23, 2026-11-29, 2026-11-29",
        "month, 2024-01-31, 2024-03-01, 2024-01-31 2024-02-29 2024-03-01",
        "quarter, 2025-11-24, 2026-05-31, 2025-12-31 2026-03-31 2026-05-31",
        "year, 2023-12-31, 2025-01-01, 2023-12-31 2024-12-31 2025-01-01",
        "year, 2025-05-05, 2025-05-05, 2025-05-05",
    })
    void aPointStandsAtTheLastDayOfEachStepAndOfTheSeries(Step step, String first, String last, String points) {
        assertEquals(
                points,
                days(step, first, last).stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
    }

    @Test
    void noMorePointsAreMadeThanAreAskedFor() {
        LocalDate first = LocalDate.parse("0001-01-01");
        assertEquals(7, Step.day.days(first, LocalDate.parse("9999-12-31"), 7).size());
    }
}
