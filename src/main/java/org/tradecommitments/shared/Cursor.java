package org.tradecommitments.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in an ordered list: the sort key of the item before it, with its id where the key is not unique. */
record Cursor(Object key, @Nullable UUID id) {

    private static final String SEPARATOR = "\n";

    static <E> String after(E item, SortOrder<E> order) {
        String place = order.name()
                + SEPARATOR
                + order.key().apply(item)
                + (order.id() == null ? "" : SEPARATOR + order.id().apply(item));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    static Cursor read(String cursor, SortOrder<?> order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1);
            if (parts.length == (order.id() == null ? 2 : 3)
                    && parts[0].equals(order.name())
                    && parts[1].indexOf('\0') < 0) {
                return new Cursor(key(parts[1], order.type()), order.id() == null ? null : UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            // told below, like a cursor of another order
        }
        throw Problem.parameter("cursor", "it is not the `next` of a page of this list, read in the same order");
    }

    private static Object key(String text, Class<?> type) {
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        return type == LocalDate.class ? Objects.requireNonNull(Parameters.date("cursor", text)) : text;
    }
}
