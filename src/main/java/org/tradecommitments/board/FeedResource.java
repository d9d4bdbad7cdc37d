package org.tradecommitments.board;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tradecommitments.commitment.CommitmentFilters;
import org.tradecommitments.shared.Formats;

@Path("/api/v1")
@Tag(name = "Board")
public class FeedResource {

    private final FeedService feeds;

    FeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("changes.atom")
    @Produces(Formats.ATOM)
    @Operation(
            operationId = "readChangesAtom",
            summary = "Subscribe to status changes",
            description = "The last 50 assessments, the last first, as a feed (RFC 4287) for feed readers: from which"
                    + " status to which, why, and who recorded it.")
    public String statusChanges(@BeanParam AtomParameters parameters, @Context UriInfo request) {
        return feeds.statusChanges(parameters, request);
    }

    @GET
    @Path("deadlines.ics")
    @Produces(Formats.CALENDAR)
    @Operation(
            operationId = "readDeadlines",
            summary = "Subscribe to deadlines",
            description = "The deadlines of what is not settled, as a calendar (RFC 5545) to subscribe to: one event of"
                    + " a day for each commitment, on the last day of its due window. All filters of the list of"
                    + " commitments apply. Of more than 1,000, the soonest 1,000; the calendar's description says so.")
    public String deadlines(@BeanParam CommitmentFilters filters, @Context UriInfo request) {
        return feeds.deadlines(filters, request);
    }
}
