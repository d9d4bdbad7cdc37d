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

@Path("/api/v1/commitments/{commitment}/assessments")
@Tag(name = "Assessments")
public class AssessmentResource {

    private final AssessmentService assessments;
    private final Idempotency idempotency;

    AssessmentResource(AssessmentService assessments, Idempotency idempotency) {
        this.assessments = assessments;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listAssessments",
            summary = "List the assessments of a commitment",
            description =
                    "The status history of one commitment, as it was recorded; what was corrected names what corrects it.")
    public Page<AssessmentView> list(
            @PathParam("commitment") String commitment, @BeanParam RecordParameters parameters) {
        return assessments.list(commitment, parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "assessCommitment",
            summary = "Assess a commitment",
            description =
                    "Judges how far a commitment, or one party to it, has come, with the reason and the evidence. Which moves are open stands in the commitment's `openMoves`; a settled status needs evidence, and `FULFILLED` more than announcements.")
    @APIResponse(
            responseCode = "201",
            description = "The assessment, recorded.",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(responseCode = "409", description = "The assessment that this corrects is corrected already.")
    public Response record(
            @PathParam("commitment") String commitment,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @NotNull @Valid NewAssessment input) {
        return idempotency.create(
                key,
                "assessCommitment " + commitment,
                input,
                () -> assessments.record(commitment, input),
                view -> "/api/v1/commitments/" + view.commitment() + "/assessments/" + view.id());
    }

    @GET
    @Path("{id}")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "readAssessment",
            summary = "Read an assessment",
            description = "One assessment, by its id.")
    public AssessmentView read(@PathParam("commitment") String commitment, @PathParam("id") String id) {
        return assessments.read(commitment, id);
    }
}
