package org.tradecommitments.measure;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.TableParameters;

/** What the progress of a commitment is asked by. */
public class ProgressParameters extends TableParameters {

    @QueryParam("asOf")
    @Parameter(
            description = "Told by the readings and figures that had been recorded by this instant.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String asOf;

    @Nullable
    Instant instant() {
        return Parameters.instant("asOf", asOf);
    }
}
