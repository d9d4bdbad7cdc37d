package org.tradecommitments.measure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.RecordParameters;
import org.tradecommitments.ledger.Idempotency;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Page;

@Path("/api/v1/commitments/{commitment}/readings")
@Tag(name = "Readings")
public class ReadingResource {

    private final ReadingService readings;
    private final Idempotency idempotency;

    ReadingResource(ReadingService readings, Idempotency idempotency) {
        this.readings = readings;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listReadings",
            summary = "List the readings of a commitment's target",
            description =
                    "All readings of one commitment's target, as they were recorded; what was corrected names what corrects it.")
    public Page<ReadingView> list(@PathParam("commitment") String commitment, @BeanParam RecordParameters parameters) {
        return readings.list(commitment, parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "recordReading",
            summary = "Record a reading",
            description =
                    "Records a complete, checkable way to read a target. What the speaker left open is `ASSUMED`, with a note. It changes no"
                            + " status; the `target` signal follows the lead reading.")
    @APIResponse(
            responseCode = "201",
            description = "The reading, recorded.",
            content = @Content(schema = @Schema(implementation = ReadingView.class)))
    @APIResponse(responseCode = "409", description = "The reading that this corrects is corrected already.")
    public Response record(
            @PathParam("commitment") String commitment,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid NewReading input) {
        return idempotency.create(
                key,
                "recordReading " + commitment,
                input,
                () -> readings.record(commitment, input),
                view -> "/api/v1/commitments/" + view.commitment() + "/readings/" + view.id());
    }

    @GET
    @Path("{id}")
    @Produces(Formats.JSON)
    @Operation(operationId = "readReading", summary = "Read a reading", description = "One reading, by its id.")
    public ReadingView read(@PathParam("commitment") String commitment, @PathParam("id") String id) {
        return readings.read(commitment, id);
    }
}
