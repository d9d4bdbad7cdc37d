package org.tradecommitments.party;

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

@Path("/api/v1/parties")
@Tag(name = "Parties")
public class PartyResource {

    private final PartyService parties;
    private final Idempotency idempotency;

    PartyResource(PartyService parties, Idempotency idempotency) {
        this.parties = parties;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listParties",
            summary = "List the parties",
            description = "States, which are known by their ISO 3166-1 alpha-3 codes, and all created parties.")
    public Page<PartyView> list(@BeanParam PartyParameters parameters) {
        return parties.list(parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "createParty",
            summary = "Create a party",
            description = "Creates an organisation or office under a code of its own.")
    @APIResponse(
            responseCode = "201",
            description = "The party, created.",
            content = @Content(schema = @Schema(implementation = PartyView.class)))
    @APIResponse(responseCode = "409", description = "The code is taken, or is that of a state.")
    public Response create(@HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewParty input) {
        return idempotency.create(
                key, "createParty", input, () -> parties.create(input), party -> "/api/v1/parties/" + party.code());
    }

    @GET
    @Path("{code}")
    @Produces(Formats.JSON)
    @Operation(operationId = "readParty", summary = "Read a party", description = "One party, by its code.")
    public PartyView read(@PathParam("code") String code) {
        return parties.read(code);
    }

    @PATCH
    @Path("{code}")
    @RolesAllowed("editor")
    @Consumes({Formats.MERGE_PATCH, Formats.JSON})
    @Produces(Formats.JSON)
    @Operation(
            operationId = "amendParty",
            summary = "Amend a party",
            description = "Amends an organisation or office by a JSON merge patch (RFC 7396). A code cannot be changed,"
                    + " and neither can a state.")
    @APIResponse(
            responseCode = "200",
            description = "The party, amended.",
            content = @Content(schema = @Schema(implementation = PartyView.class)))
    @APIResponse(responseCode = "409", description = "It is a state, which cannot be amended.")
    public PartyView amend(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull PartyPatch patch) {
        return parties.amend(code, ifMatch, patch);
    }
}
