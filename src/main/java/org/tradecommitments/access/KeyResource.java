package org.tradecommitments.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Idempotency;
import org.tradecommitments.ledger.Idempotency.Created;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Parameters;

@Path("/api/v1/keys")
@Tag(name = "Keys")
@RolesAllowed("admin")
public class KeyResource {

    private static final String NO_STORE = "no-store";

    private final KeyService keys;
    private final Idempotency idempotency;

    KeyResource(KeyService keys, Idempotency idempotency) {
        this.keys = keys;
        this.idempotency = idempotency;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listKeys",
            summary = "List the keys",
            description = "All keys, in force and revoked, without their values. For admins.")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @APIResponse(
            responseCode = "200",
            description = "The keys.",
            headers = @Header(name = HttpHeaders.CACHE_CONTROL, ref = "NoStore"))
    public Page<KeyView> list(@BeanParam KeyParameters parameters) {
        return keys.list(parameters);
    }

    @POST
    @Consumes(Formats.JSON)
    @Produces(Formats.JSON)
    @Operation(
            operationId = "issueKey",
            summary = "Issue a key",
            description = "Makes a key of 256 random bits and shows it, this once; a repetition under the same"
                    + " `Idempotency-Key` answers without it. For admins.")
    @APIResponse(
            responseCode = "201",
            description = "The key, with its value.",
            headers = @Header(name = HttpHeaders.CACHE_CONTROL, ref = "NoStore"),
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    public Response issue(@HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewKey input) {
        Response created = idempotency.createKeeping(key, "issueKey", input, () -> {
            KeyView issued = keys.issue(input);
            return new Created<>(issued, "/api/v1/keys/" + issued.id(), issued.showing(null));
        });
        return Response.fromResponse(created)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "From now on the key allows nothing. It stays in the list, as what it wrote stays in the"
                    + " ledger. The last admin key in force cannot be revoked. For admins.")
    @APIResponse(responseCode = "204", description = "The key is revoked, now or since an earlier request.")
    @APIResponse(responseCode = "409", description = "It is the last admin key in force.")
    public void revoke(@PathParam("id") String id) {
        keys.revoke(Parameters.id("key", id));
    }
}
