package org.tradecommitments.ledger;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Page;

@Path("/api/v1")
@Tag(name = "Ledger")
public class LedgerResource {

    private static final String SUMMARY = "Read the ledger, or follow it";
    private static final String DESCRIPTION =
            "Every write in commit order, with the subject as it was afterwards. Ask with `after` set to the last"
                    + " revision you have: nothing is missed and nothing comes twice. With `Prefer: wait=30` an answer"
                    + " waits until there is something to tell. As `text/event-stream` (`limit`, `cursor`, `count` and"
                    + " `format` do not apply) the changes are streamed as they come; a browser's `EventSource` resumes"
                    + " by itself where it was cut off.";

    private final ChangeFeed feed;
    private final ChangeStreams streams;

    LedgerResource(ChangeFeed feed, ChangeStreams streams) {
        this.feed = feed;
        this.streams = streams;
    }

    @GET
    @Path("changes")
    @Waits
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(operationId = "listChanges", summary = SUMMARY, description = DESCRIPTION)
    @Parameter(name = Preference.HEADER, in = ParameterIn.HEADER)
    public Page<ChangeView> list(@BeanParam ChangeSelection selection, @BeanParam ChangeParameters parameters) {
        return feed.list(selection, parameters);
    }

    @GET
    @Path("changes")
    @Produces(Formats.EVENTS)
    @NonBlocking
    @Operation(operationId = "listChanges", summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = Formats.EVENTS))
    @APIResponse(responseCode = "503", description = "As many streams and long polls are open as there may be.")
    public Uni<Void> stream(
            @BeanParam ChangeSelection selection,
            @HeaderParam(ChangeStreams.LAST_EVENT_ID) @Nullable String lastEventId,
            @Context RoutingContext request) {
        return streams.open(selection, lastEventId, request);
    }

    @GET
    @Path("ledger/verification")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "verifyLedger",
            summary = "Verify the ledger",
            description = "Recomputes the chain of hashes from the first change to the head and says up to which"
                    + " revision it holds. It reads all of the ledger, so only one runs at a time.")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store") // an altered row is no write
    @APIResponse(
            responseCode = "200",
            description = "What was found.",
            headers = @Header(name = HttpHeaders.CACHE_CONTROL, ref = "NoStore"),
            content = @Content(schema = @Schema(implementation = LedgerVerification.class)))
    @APIResponse(responseCode = "503", description = "Another verification is under way.")
    public LedgerVerification verify() {
        return feed.verify();
    }
}
