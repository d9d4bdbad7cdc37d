package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortOrderTest {

    private record Item(String title, UUID id) {}

    private static final SortOrder<Item> TITLE = new SortOrder<>("title", "title", String.class, Item::title, Item::id);

    private static final List<SortOrder<Item>> ORDERS = List.of(TITLE, TITLE.reversed());

    @Test
    void anOrderIsFoundByItsName() {
        assertSame(ORDERS.get(0), SortOrder.named("title", ORDERS));
        assertSame(ORDERS.get(1), SortOrder.named("-title", ORDERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title", "+title", "--title", "", "id"})
    void anyOtherNameIsRefusedWithTheOrdersAllowed(String name) {
        assertEquals(
                "\"" + name + "\" is not one of title, -title",
                Refusals.refusedParameter("sort", () -> SortOrder.named(name, ORDERS)));
    }

    @Test
    void whatIsEqualIsOrderedByIdInTheSameDirection() {
        assertEquals("e.title asc, e.id asc", TITLE.clause());
        assertEquals("e.title desc, e.id desc", TITLE.reversed().clause());
        assertEquals(TITLE, TITLE.reversed().reversed());
    }
}
