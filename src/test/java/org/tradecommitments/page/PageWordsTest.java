package org.tradecommitments.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.commitment.Strength;

class PageWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 4);

    @Test
    void namesAreWords() {
        assertEquals("Partially fulfilled", PageWords.words(Status.PARTIALLY_FULFILLED));
        assertEquals("Signed, not binding", PageWords.words(Strength.SIGNED_NON_BINDING));
    }

    @Test
    void daysAreSaidAsPeopleSayThem() {
        assertEquals("4 Sep 2026", PageWords.day(DAY));
        assertEquals("today", PageWords.fromToday(DAY, DAY));
        assertEquals("in 1 day", PageWords.fromToday(DAY.plusDays(1), DAY));
        assertEquals("1,096 days ago", PageWords.fromToday(DAY.minusYears(3), DAY));
    }

    @Test
    void aWindowSaysWhichOfItsEndsItHas() {
        assertEquals("by 4 Sep 2026", PageWords.window(new Due(null, DAY, null, Basis.STATED)));
        assertEquals("from 4 Sep 2026", PageWords.window(new Due(DAY, null, null, Basis.STATED)));
        assertEquals("on 4 Sep 2026", PageWords.window(new Due(DAY, DAY, null, Basis.STATED)));
        assertEquals("4 Sep 2026 – 5 Sep 2026", PageWords.window(new Due(DAY, DAY.plusDays(1), null, Basis.STATED)));
        assertEquals("No date", PageWords.window(Due.UNSPECIFIED));
    }

    @Test
    void figuresCarryTheirUnit() {
        assertEquals("USD 2,500,000,000", PageWords.quantity(new BigDecimal("2500000000"), "USD"));
        assertEquals("19%", PageWords.quantity(new BigDecimal("19"), "%"));
        assertEquals("30 aircraft", PageWords.quantity(new BigDecimal("30"), "{aircraft}"));
        assertEquals("2.5", PageWords.quantity(new BigDecimal("2.50"), null));
    }

    @Test
    void onlyWebAddressesAreLinks() {
        assertTrue(PageWords.isWeb("HTTPS://www.example.org"));
        assertFalse(PageWords.isWeb("javascript:alert(1)"));
        assertFalse(PageWords.isWeb("data:text/html,x"));
    }
}
