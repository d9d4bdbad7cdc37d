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

@Path("/api/v1/commitments/{commitment}/evidence")
@Tag(name = "Evidence")
public class EvidenceResource {

    private final EvidenceService evidence;
    private final Idempotency idempotency;

    EvidenceResource(EvidenceService evidence, Idempotency idempotency) {
        this.evidence = evidence;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listEvidence",
            summary = "List the evidence of a commitment",
            description =
                    "All evidence about one commitment, as it was recorded; what was corrected names what corrects it.")
    public Page<EvidenceView> list(@PathParam("commitment") String commitment, @BeanParam RecordParameters parameters) {
        return evidence.list(commitment, parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "recordEvidence",
            summary = "Record evidence",
            description =
                    "Records what was found out about a commitment, and where. It changes no status: an assessment may rest on it.")
    @APIResponse(
            responseCode = "201",
            description = "The evidence, recorded.",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(responseCode = "409", description = "The evidence that this corrects is corrected already.")
    public Response record(
            @PathParam("commitment") String commitment,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid NewEvidence input) {
        return idempotency.create(
                key,
                "recordEvidence " + commitment,
                input,
                () -> evidence.record(commitment, input),
                view -> "/api/v1/commitments/" + view.commitment() + "/evidence/" + view.id());
    }

    @GET
    @Path("{id}")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "readEvidence",
            summary = "Read a piece of evidence",
            description = "One piece of evidence, by its id.")
    public EvidenceView read(@PathParam("commitment") String commitment, @PathParam("id") String id) {
        return evidence.read(commitment, id);
    }
}
