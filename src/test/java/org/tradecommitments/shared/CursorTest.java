package org.tradecommitments.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = UUID.fromString("0197f3a2-0000-7000-8000-000000000001");

    private record Item(Object key, UUID id) {}

    private static SortOrder<Item> order(String name, Class<?> type) {
        return new SortOrder<>(name, "key", type, Item::key, Item::id);
    }

    private static SortOrder<Item> uniqueOrder(String name, Class<?> type) {
        return new SortOrder<>(name, "key", type, Item::key, null);
    }

    private static void assertRefused(String cursor, SortOrder<Item> order) {
        Refusals.refusedParameter("cursor", () -> Cursor.read(cursor, order));
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    private static void assertComesBack(Object key, @Nullable UUID id, Class<?> type) {
        UUID given = id == null ? ID : id;
        SortOrder<Item> order = id == null ? uniqueOrder("-key", type) : order("-key", type);
        String cursor = Cursor.after(new Item(key, given), order);
        assertEquals(new Cursor(key, id), Cursor.read(cursor, order));
        assertTrue(cursor.matches("[A-Za-z0-9_-]*"), cursor);
    }

    @Property
    void aNumberComesBackWithAndWithoutAnId(@ForAll long key, @ForAll("ids") UUID id) {
        assertComesBack(key, id, Long.class);
        assertComesBack(key, null, Long.class);
    }

    @Property
    void aTextComesBackWithAndWithoutAnId(@ForAll("texts") String key, @ForAll("ids") UUID id) {
        assertComesBack(key, id, String.class);
        assertComesBack(key, null, String.class);
    }

    @Property
    void aDayComesBackWithAndWithoutAnId(@ForAll("days") LocalDate key, @ForAll("ids") UUID id) {
        assertComesBack(key, id, LocalDate.class);
        assertComesBack(key, null, LocalDate.class);
    }

    @Provide
    Arbitrary<UUID> ids() {
        return Arbitraries.create(UUID::randomUUID);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .excludeChars('\n', '\0')
                .filter(text -> UTF_8.newEncoder().canEncode(text));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        Item item = new Item(42L, ID);
        SortOrder<Item> order = order("-updatedAt", Long.class);
        String cursor = Cursor.after(item, order);
        assertRefused(cursor, order.reversed());
        assertRefused(cursor, order("-madeOn", Long.class));
        assertRefused(cursor, uniqueOrder("-updatedAt", Long.class));
        assertRefused(Cursor.after(item, uniqueOrder("-updatedAt", Long.class)), order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key\n42",
                "key\n\n0197f3a2-0000-7000-8000-000000000001",
                "key\nforty\n0197f3a2-0000-7000-8000-000000000001",
                "key\n42\nno-uuid",
                "key\n42\n0197f3a2-0000-7000-8000-000000000001\nmore",
                "key\n99999999999999999999\n0197f3a2-0000-7000-8000-000000000001"
            })
    void aCursorThatWasTamperedWithIsRefused(String place) {
        assertRefused(encoded(place), order("key", Long.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "tomorrow", "+999999999-12-31", "-0001-01-01", ""})
    void aDayThatNoCommitmentCanHaveIsRefused(String day) {
        assertRefused(encoded("due\n" + day), uniqueOrder("due", LocalDate.class));
    }

    @Test
    void aTextThatNoDatabaseKeepsIsRefused() {
        assertRefused(encoded("reference\nMYS\0"), uniqueOrder("reference", String.class));
    }

    @Property
    void garbageIsRefusedAndNeverAnythingWorse(@ForAll String garbage) {
        assertRefused(garbage, order("-updatedAt", Long.class));
        assertRefused(encoded(garbage), order("-due", LocalDate.class));
    }
}
