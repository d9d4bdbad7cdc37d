package org.tradecommitments.shared;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that every list takes. A list's own filters extend it and add {@code sort}. */
public abstract class PageParameters {

    static final int LIMIT = 50;
    static final int MOST = 200;

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page holds at the most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    public @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "Where the page begins: the `next` of the page before it, opaque.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public @Nullable String cursor;

    @QueryParam("count")
    @Parameter(
            description = "Whether to count all items that match, as `total`.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String count;

    @QueryParam("format")
    @Parameter(
            description = "The format, for tools that cannot set `Accept`; it wins over that header.",
            schema = @Schema(implementation = FormatParameter.Format.class))
    public @Nullable String format;

    @HeaderParam(HttpHeaders.ACCEPT)
    @Parameter(hidden = true)
    public @Nullable String accept;

    /** The page that these parameters ask for, in one of the orders that the list allows, the default first. */
    protected <E> PageRequest<E> page(@Nullable String sort, List<SortOrder<E>> orders, SortOrder<E> forExports) {
        boolean export = accept != null && accept.contains(Formats.NDJSON);
        SortOrder<E> absent = export ? forExports : orders.get(0);
        return new PageRequest<>(
                export ? MOST : (int) Parameters.number("limit", limit, LIMIT, 1, MOST),
                cursor,
                Parameters.flag("count", count),
                sort == null ? absent : SortOrder.named(sort, orders));
    }
}
