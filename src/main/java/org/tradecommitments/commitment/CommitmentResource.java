package org.tradecommitments.commitment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Idempotency;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Parameters;

@Path("/api/v1")
@Tag(name = "Commitments")
public class CommitmentResource {

    private static final String EITHER = "The commitment, by its id (a UUID) or its reference.";

    private final CommitmentService commitments;
    private final Idempotency idempotency;

    CommitmentResource(CommitmentService commitments, Idempotency idempotency) {
        this.commitments = commitments;
        this.idempotency = idempotency;
    }

    @GET
    @Path("commitments")
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listCommitments",
            summary = "List the commitments",
            description = "Commitments with where they stand, the last changed first unless `sort` says otherwise."
                    + " Filters narrow each other; the values of one filter widen it.")
    public Page<CommitmentView> list(@BeanParam CommitmentFilters filters, @BeanParam CommitmentParameters parameters) {
        return commitments.list(filters, parameters);
    }

    @POST
    @Path("commitments")
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "recordCommitment",
            summary = "Record a commitment",
            description = "Records what was undertaken in a statement, each term with who says so.")
    @APIResponse(
            responseCode = "201",
            description = "The commitment, recorded.",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @APIResponse(responseCode = "409", description = "The reference is that of another commitment.")
    public Response record(@HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewCommitment input) {
        return idempotency.create(
                key,
                "recordCommitment",
                input,
                () -> commitments.record(input),
                commitment -> "/api/v1/commitments/" + commitment.id());
    }

    @GET
    @Path("commitments/{id}")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "readCommitment",
            summary = "Read a commitment",
            description = "One commitment, by its id or its reference, now or as it had been recorded by an instant.")
    public CommitmentView read(
            @PathParam("id") @Parameter(description = EITHER, example = "EXAMPLE-FERRIES-2026-001") String id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Read it as it had been recorded by this instant, with the signals of that"
                                    + " day (UTC).",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String asOf) {
        return commitments.read(id, Parameters.instant("asOf", asOf));
    }

    @PATCH
    @Path("commitments/{id}")
    @RolesAllowed("editor")
    @Consumes({Formats.MERGE_PATCH, Formats.JSON})
    @Produces(Formats.JSON)
    @Operation(
            operationId = "amendCommitment",
            summary = "Amend a commitment",
            description = "Amends the terms of a commitment as they were made, by a JSON merge patch (RFC 7396)."
                    + " Reference and statement cannot be changed; a status changes by an assessment, and what a later"
                    + " statement moved by a restatement.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment, amended.",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public CommitmentView amend(
            @PathParam("id") @Parameter(description = EITHER, example = "EXAMPLE-FERRIES-2026-001") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull CommitmentPatch patch) {
        return commitments.amend(id, ifMatch, patch);
    }
}
