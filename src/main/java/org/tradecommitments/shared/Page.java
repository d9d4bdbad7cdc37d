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
        @JsonIgnore @Schema(hidden = true) Function<String, Page<T>> following) {

    /**
     * Reads a page.
     *
     * @param request which page
     * @param read reads the page that a request asks for, and any page after it
     */
    public static <E, T> Page<T> read(
            PageRequest<E> request, CsvColumns<T> columns, Function<PageRequest<E>, Content<T>> read) {
        Content<T> content = read.apply(request);
        return new Page<>(
                content.items,
                content.next,
                content.revision,
                content.total,
                columns,
                next -> read(request.from(next), columns, read));
    }

    /** What is read for a page. */
    public record Content<T>(
            List<T> items,
            @Nullable String next,
            long revision,
            @Nullable Long total) {

        public static <E, T> Content<T> of(Where.Found<E> found, long revision, Function<E, T> view) {
            return new Content<>(found.items().stream().map(view).toList(), found.next(), revision, found.total());
        }
    }
}
