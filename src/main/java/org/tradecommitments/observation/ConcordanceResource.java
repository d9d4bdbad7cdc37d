package org.tradecommitments.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

@Path("/api/v1/concordances")
@Tag(name = "Observations")
public class ConcordanceResource {

    private final ConcordanceService concordances;
    private final Idempotency idempotency;

    ConcordanceResource(ConcordanceService concordances, Idempotency idempotency) {
        this.concordances = concordances;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listConcordances",
            summary = "List the concordances",
            description = "Which codes of one revision of the Harmonized System are which of another, as was loaded.")
    public Page<ConcordanceView> list(@BeanParam ConcordanceParameters parameters) {
        return concordances.list(parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.CSV)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "loadConcordance",
            summary = "Load a concordance",
            description =
                    "Takes in a table of which codes of one revision of the Harmonized System are which of another, as CSV"
                            + " with the columns fromRevision,fromCode,toRevision,toCode; the whole table of two revisions. Series"
                            + " are joined by it, in either direction. Lines that are known change nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The lines are recorded.",
            content = @Content(schema = @Schema(implementation = ConcordanceAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "All lines were known already, and nothing changed.",
            content = @Content(schema = @Schema(implementation = ConcordanceAnswer.class)))
    public Response load(@HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull String csv) {
        return idempotency.createKeeping(key, "loadConcordance", csv, () -> concordances.load(csv));
    }
}
