package org.tradecommitments.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order that a list can be read in.
 *
 * @param name as the {@code sort} parameter gives it, with a leading {@code -} where it descends
 * @param column the attribute that is sorted by, never null
 * @param type of that attribute: {@link Long}, {@link String}, {@link UUID} or {@link LocalDate}
 * @param key reads it
 * @param id the tie-breaker, null where the attribute is unique
 */
public record SortOrder<E>(
        String name,
        String column,
        Class<?> type,
        Function<E, Object> key,
        @Nullable Function<E, UUID> id) {

    boolean descending() {
        return name.startsWith("-");
    }

    static <E> SortOrder<E> named(String sort, List<SortOrder<E>> orders) {
        return orders.stream()
                .filter(order -> order.name.equals(sort))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        "sort",
                        Problem.quoted(sort) + " is not "
                                + Problem.oneOf(
                                        orders.stream().map(SortOrder::name).toArray())));
    }

    /** The other direction of the same order. */
    public SortOrder<E> reversed() {
        return new SortOrder<>(descending() ? name.substring(1) : "-" + name, column, type, key, id);
    }

    String clause() {
        String direction = descending() ? " desc" : " asc";
        return "e." + column + direction + (id == null ? "" : ", e.id" + direction);
    }
}
