package org.tradecommitments.measure;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Parameters;

/** What the progress of a commitment is asked by. */
public class ProgressParameters {

    @QueryParam("asOf")
    @Parameter(
            description = "Told by the readings and figures that had been recorded by this instant.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String asOf;

    @QueryParam("format")
    @Parameter(
            description = "The format, for tools that cannot set `Accept`; it wins over that header.",
            schema = @Schema(enumeration = {"json", "csv"}))
    public @Nullable String format;

    @Nullable
    Instant instant() {
        return Parameters.instant("asOf", asOf);
    }
}
