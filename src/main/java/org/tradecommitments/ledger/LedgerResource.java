package org.tradecommitments.ledger;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Page;

@Path("/api/v1")
@Tag(name = "Ledger")
public class LedgerResource {

    private final ChangeFeed feed;

    LedgerResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @Path("changes")
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listChanges",
            summary = "Read the ledger",
            description = "Every write in commit order, with the subject as it was afterwards. Ask with `after` set to"
                    + " the last revision you have: nothing is missed and nothing comes twice.")
    public Page<ChangeView> list(@BeanParam ChangeParameters parameters) {
        return feed.list(parameters);
    }

    @GET
    @Path("ledger/verification")
    @Produces(Formats.JSON)
    @Operation(
            operationId = "verifyLedger",
            summary = "Verify the ledger",
            description = "Recomputes the chain of hashes from the first change to the head and says up to which"
                    + " revision it holds. It reads all of the ledger, so only one runs at a time.")
    @APIResponse(
            responseCode = "200",
            description = "What was found.",
            content = @Content(schema = @Schema(implementation = LedgerVerification.class)))
    @APIResponse(responseCode = "503", description = "Another verification is under way.")
    public LedgerVerification verify() {
        return feed.verify();
    }
}
