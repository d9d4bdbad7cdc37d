package org.tradecommitments.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.shared.Refusals.broken;
import static org.tradecommitments.shared.Refusals.misshapen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DueTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2025-05-14, 2025-12-31, STATED
                    2025-05-14, 2025-05-14, STATED
                    2025-05-14,           , ASSUMED
                              , 2025-12-31, ASSUMED
                              ,           , UNSPECIFIED
                    """)
    void aWindowMayBeOpenAtEitherEndOrAltogether(@Nullable LocalDate from, @Nullable LocalDate to, Basis basis) {
        assertEquals(Map.of(), broken(rules -> new Due(from, to, "later this year", basis).check("/due", rules)));
    }

    @ParameterizedTest
    @EnumSource(names = {"STATED", "ASSUMED"})
    void whatSomebodySaysNeedsADay(Basis basis) {
        assertEquals(
                Map.of("/due/basis", basis + " needs a date in from or to; allowed without dates is UNSPECIFIED"),
                broken(rules -> new Due(null, null, "later this year", basis).check("/due", rules)));
    }

    @Test
    void aDayThatNobodySaysIsNoTerm() {
        assertEquals(
                Set.of("/due/basis"),
                broken(rules -> new Due(null, LocalDate.of(2025, 12, 31), null, Basis.UNSPECIFIED).check("/due", rules))
                        .keySet());
    }

    @Test
    void aWindowDoesNotEndBeforeItBegins() {
        LocalDate day = LocalDate.of(2025, 12, 31);
        assertEquals(
                Map.of("/due/to", "2025-12-30 is before from, 2025-12-31"),
                broken(rules -> new Due(day, day.minusDays(1), null, Basis.STATED).check("/due", rules)));
    }

    @Test
    void theBasisIsNeededAndTheWordsAreFew() {
        Due misshapen = new Due(null, null, "x".repeat(301), nothing());
        assertEquals(Set.of("basis", "text"), misshapen(misshapen).keySet());
        assertEquals(Map.of(), misshapen(new Due(null, null, "x".repeat(300), Basis.UNSPECIFIED)));
    }

    /** What a body has that leaves a field out. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Test
    void whatHasNoDeadlineSortsBehindAllThatHas() {
        assertEquals(
                LocalDate.of(2025, 12, 31), new Due(null, LocalDate.of(2025, 12, 31), null, Basis.STATED).sortKey());
        for (LocalDate from : List.of(LocalDate.of(2025, 1, 1), LocalDate.of(9998, 1, 1))) {
            assertTrue(new Due(from, null, null, Basis.STATED)
                    .sortKey()
                    .isAfter(new Due(null, LocalDate.of(9999, 12, 30), null, Basis.STATED).sortKey()));
        }
        assertTrue(Due.UNSPECIFIED.sortKey().isAfter(LocalDate.of(9999, 12, 30)));
    }
}
