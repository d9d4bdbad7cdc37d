package org.tradecommitments.commitment;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters of commitments by what is recorded of them, and by the signals that are worked out from it for a day. */
public class CommitmentFilters extends RecordedFilters {

    @QueryParam("deadline")
    @Parameter(description = "Only commitments whose deadline stands so today; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Signals.Deadline.class)
    public @Nullable List<String> deadline;

    @QueryParam("freshness")
    @Parameter(description = "Only commitments whose record is so today; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Signals.Freshness.class)
    public @Nullable List<String> freshness;

    @QueryParam("target")
    @Parameter(description = "Only commitments whose target stands so today; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Signals.TargetSignal.class)
    public @Nullable List<String> target;
}
