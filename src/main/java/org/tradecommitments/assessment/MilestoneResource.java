package org.tradecommitments.assessment;

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

@Path("/api/v1/commitments/{commitment}/milestones")
@Tag(name = "Milestones")
public class MilestoneResource {

    private final MilestoneService milestones;
    private final Idempotency idempotency;

    MilestoneResource(MilestoneService milestones, Idempotency idempotency) {
        this.milestones = milestones;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listMilestones",
            summary = "List the milestones of a commitment",
            description =
                    "All milestones of one commitment, as they were recorded; what was corrected names what corrects it.")
    public Page<MilestoneView> list(
            @PathParam("commitment") String commitment, @BeanParam RecordParameters parameters) {
        return milestones.list(commitment, parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "recordMilestone",
            summary = "Record a milestone",
            description =
                    "Records a step on the way to an event. A milestone that is done, or moves, is recorded anew with `corrects`. It"
                            + " changes no status: an assessment may rest on it.")
    @APIResponse(
            responseCode = "201",
            description = "The milestone, recorded.",
            content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    @APIResponse(responseCode = "409", description = "The milestone that this corrects is corrected already.")
    public Response record(
            @PathParam("commitment") String commitment,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid NewMilestone input) {
        return idempotency.create(
                key,
                "recordMilestone " + commitment,
                input,
                () -> milestones.record(commitment, input),
                view -> "/api/v1/commitments/" + view.commitment() + "/milestones/" + view.id());
    }

    @GET
    @Path("{id}")
    @Produces(Formats.JSON)
    @Operation(operationId = "readMilestone", summary = "Read a milestone", description = "One milestone, by its id.")
    public MilestoneView read(@PathParam("commitment") String commitment, @PathParam("id") String id) {
        return milestones.read(commitment, id);
    }
}
