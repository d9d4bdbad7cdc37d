package org.tradecommitments.shared;

import org.jspecify.annotations.Nullable;

/** A page as it is asked for. */
public record PageRequest<E>(int limit, @Nullable String cursor, boolean count, SortOrder<E> order) {

    PageRequest<E> from(@Nullable String next) {
        return new PageRequest<>(limit, next, false, order);
    }
}
