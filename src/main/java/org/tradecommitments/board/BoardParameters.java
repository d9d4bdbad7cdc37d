package org.tradecommitments.board;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.TableParameters;

/** What the board takes beside the filters of commitments. */
public class BoardParameters extends TableParameters {

    @QueryParam("asOf")
    @Parameter(
            description = "Read it as had been recorded by this instant, with the signals of that day (UTC).",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String asOf;

    @Nullable
    Instant instant() {
        return Parameters.instant("asOf", asOf);
    }
}
