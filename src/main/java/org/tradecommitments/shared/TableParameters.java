package org.tradecommitments.shared;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every answer takes that is no list and can be written as a table, too ({@link Tabular}). */
public abstract class TableParameters {

    /** Read by {@link FormatParameter}. */
    @QueryParam("format")
    @Parameter(
            description = "The format, for tools that cannot set `Accept`; it wins over that header.",
            schema = @Schema(enumeration = {"json", "csv"}))
    public @Nullable String format;
}
