package org.tradecommitments.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageAddressTest {

    private static final PageAddress FILTERED = PageAddress.of(
            Map.of("status", List.of("STALLED,FULFILLED"), "cursor", List.of("x"), "q", List.of("a,b c")));

    @Test
    void isTheSameHoweverItWasGiven() {
        PageAddress repeated = PageAddress.of(Map.of(
                "q",
                List.of(" a,b c "),
                "status",
                List.of("STALLED", "FULFILLED", ""),
                "cursor",
                List.of("x"),
                "kind",
                List.of("")));
        assertEquals(FILTERED.toString(), repeated.toString());
        assertEquals("/?cursor=x&q=a%2Cb+c&status=STALLED&status=FULFILLED", FILTERED.toString());
    }

    @Test
    void anotherViewBeginsAtItsFirstPage() {
        assertEquals(
                "/?q=a%2Cb+c&status=FULFILLED",
                FILTERED.without("status", "STALLED").toString());
        assertEquals(
                "/?cursor=y&q=a%2Cb+c&status=STALLED&status=FULFILLED",
                FILTERED.from("y").toString());
        assertEquals("/", PageAddress.of(Map.of("q", List.of("x"))).without("q").toString());
    }

    @Test
    void whatIsToggledTwiceIsAsItWas() {
        PageAddress chosen = PageAddress.of(Map.of()).toggled("deadline", "OVERDUE");
        assertEquals("/?deadline=OVERDUE", chosen.toString());
        assertEquals("/", chosen.toggled("deadline", "OVERDUE").toString());
        assertEquals(
                "/?deadline=DUE_SOON", chosen.toggled("deadline", "DUE_SOON").toString());
    }

    @Test
    void orderAndPlaceAreNoFilters() {
        assertEquals(
                List.of("q", "status"),
                List.copyOf(FILTERED.only("sort", "due").filters().keySet()));
    }
}
