package org.tradecommitments.observation;

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
import org.tradecommitments.ledger.Idempotency;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Page;

@Path("/api/v1/observations")
@Tag(name = "Observations")
public class ObservationResource {

    private final ObservationService observations;
    private final Idempotency idempotency;

    ObservationResource(ObservationService observations, Idempotency idempotency) {
        this.observations = observations;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listObservations",
            summary = "List official figures",
            description =
                    "Official figures as they were published: of each the vintage that stands, which is the one that"
                            + " was retrieved last, or all vintages; as of now or as had been recorded by an instant.")
    public Page<ObservationView> list(@BeanParam ObservationParameters parameters) {
        return observations.list(parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "recordObservation",
            summary = "Record an official figure",
            description =
                    "Records a figure as it was published. A figure that was revised is recorded again, with the day it"
                            + " was retrieved on: both vintages are kept, and the later one stands.")
    @APIResponse(
            responseCode = "201",
            description = "The figure, recorded.",
            content = @Content(schema = @Schema(implementation = ObservationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded already, and nothing changed: the vintage that says the same.",
            content = @Content(schema = @Schema(implementation = ObservationView.class)))
    public Response record(
            @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewObservation input) {
        return idempotency.createKeeping(key, "recordObservation", input, () -> observations.record(input));
    }

    @GET
    @Path("{id}")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "readObservation",
            summary = "Read an official figure",
            description = "One vintage of a figure, by its id.")
    public ObservationView read(@PathParam("id") String id) {
        return observations.read(id);
    }
}
