package org.tradecommitments.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list. */
@Schema(description = "A page of a list.")
public record Page<T>(
        @Schema(required = true, description = "The items of this page, in the order asked for.")
        List<T> items,

        @Schema(
                required = true,
                nullable = true,
                description = "The `cursor` of the page after this one; null on the last.")
        @Nullable
        String next,

        @Schema(required = true, description = "The revision of the record that this answer was read at.")
        long revision,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How many items match in all; only where `count=true` asked for it.")
        @Nullable
        Long total,

        @JsonIgnore @Schema(hidden = true) CsvColumns<T> columns,
        @JsonIgnore @Schema(hidden = true) Function<String, Page<T>> following)
        implements Tabular<T> {

    @Override
    public List<T> rows() {
        return items;
    }

    /**
     * Reads a page of the {@link Snapshot} that the caller is in.
     *
     * @param request which page
     * @param find finds the items of this page, and of any page after it
     * @param views turns them into what is served
     */
    public static <E, T> Page<T> read(
            PageRequest<E> request,
            CsvColumns<T> columns,
            ReadAt readAt,
            Function<PageRequest<E>, Where.Found<E>> find,
            Function<List<E>, List<T>> views) {
        Where.Found<E> found = find.apply(request);
        return new Page<>(
                views.apply(found.items()),
                found.next(),
                readAt.revision(),
                found.total(),
                columns,
                next -> read(request.from(next), columns, readAt, find, views));
    }
}
