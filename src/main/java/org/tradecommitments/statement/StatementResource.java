package org.tradecommitments.statement;

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
import jakarta.ws.rs.core.HttpHeaders;
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
import org.tradecommitments.shared.Parameters;

@Path("/api/v1/statements")
@Tag(name = "Statements")
public class StatementResource {

    private final StatementService statements;
    private final Idempotency idempotency;

    StatementResource(StatementService statements, Idempotency idempotency) {
        this.statements = statements;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listStatements",
            summary = "List the statements",
            description = "Statements, the last changed first unless `sort` says otherwise.")
    public Page<StatementView> list(@BeanParam StatementParameters parameters) {
        return statements.list(parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "recordStatement",
            summary = "Record a statement",
            description = "Records what was said, by whom and when, and where it was published.")
    @APIResponse(
            responseCode = "201",
            description = "The statement, recorded.",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    public Response record(@HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewStatement input) {
        return idempotency.create(
                key,
                "recordStatement",
                input,
                () -> statements.record(input),
                statement -> "/api/v1/statements/" + statement.id());
    }

    @GET
    @Path("{id}")
    @Produces(Formats.JSON)
    @Operation(operationId = "readStatement", summary = "Read a statement", description = "One statement, by its id.")
    public StatementView read(@PathParam("id") String id) {
        return statements.read(Parameters.id("statement", id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed("editor")
    @Consumes({Formats.MERGE_PATCH, Formats.JSON})
    @Produces(Formats.JSON)
    @Operation(
            operationId = "amendStatement",
            summary = "Amend a statement",
            description = "Amends a statement by a JSON merge patch (RFC 7396). The quotes of its commitments must"
                    + " still occur in its text.")
    @APIResponse(
            responseCode = "200",
            description = "The statement, amended.",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(
            responseCode = "409",
            description = "A commitment quotes words that are not in the new text, or something rests on the day.")
    public StatementView amend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull StatementPatch patch) {
        return statements.amend(Parameters.id("statement", id), ifMatch, patch);
    }
}
