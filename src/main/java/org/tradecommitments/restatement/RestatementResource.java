package org.tradecommitments.restatement;

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

@Path("/api/v1/commitments/{commitment}/restatements")
@Tag(name = "Restatements")
public class RestatementResource {

    private final RestatementService restatements;
    private final Idempotency idempotency;

    RestatementResource(RestatementService restatements, Idempotency idempotency) {
        this.restatements = restatements;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listRestatements",
            summary = "List the restatements of a commitment",
            description =
                    "What later statements said about one commitment, as it was recorded; what was corrected names what corrects it.")
    public Page<RestatementView> list(
            @PathParam("commitment") String commitment, @BeanParam RecordParameters parameters) {
        return restatements.list(commitment, parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "recordRestatement",
            summary = "Record a restatement",
            description =
                    "Records what a later statement said about a commitment. Where it moved strength or due window, the commitment's own follow.")
    @APIResponse(
            responseCode = "201",
            description = "The restatement, recorded.",
            content = @Content(schema = @Schema(implementation = RestatementView.class)))
    @APIResponse(responseCode = "409", description = "The restatement that this corrects is corrected already.")
    public Response record(
            @PathParam("commitment") String commitment,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid NewRestatement input) {
        return idempotency.create(
                key,
                "recordRestatement " + commitment,
                input,
                () -> restatements.record(commitment, input),
                view -> "/api/v1/commitments/" + view.commitment() + "/restatements/" + view.id());
    }

    @GET
    @Path("{id}")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "readRestatement",
            summary = "Read a restatement",
            description = "One restatement, by its id.")
    public RestatementView read(@PathParam("commitment") String commitment, @PathParam("id") String id) {
        return restatements.read(commitment, id);
    }
}
