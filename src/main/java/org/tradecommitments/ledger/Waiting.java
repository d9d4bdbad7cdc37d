package org.tradecommitments.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds a request with {@code Prefer: wait=<seconds>} (RFC 7240) back until there is something for it, or the wait is
 * over; then it is read as any other. While it is held it takes no thread.
 */
public class Waiting {

    private static final String WAITED = Waiting.class.getName();

    private final Vertx vertx;
    private final ChangeStream changes;
    private final ChangeReader reader;
    private final ChangeTypes types;

    Waiting(Vertx vertx, ChangeStream changes, ChangeReader reader, ChangeTypes types) {
        this.vertx = vertx;
        this.changes = changes;
        this.reader = reader;
        this.types = types;
    }

    /** After the parameters have been checked: what is refused is not held. */
    @Waits
    @ServerRequestFilter(priority = Priorities.USER + 1000)
    public Uni<Void> hold(ContainerRequestContext request, RoutingContext context) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        Duration patience = Preference.toWait(request.getHeaders().get(Preference.HEADER));
        if (patience.isZero() || query.containsKey("cursor")) { // a further page is there already
            return Uni.createFrom().voidItem();
        }
        request.setProperty(WAITED, patience);
        ChangeSelection selection = ChangeSelection.of(query);
        LongPoll poll = new LongPoll(vertx, changes, reader, selection.filter(types), selection.revision(0), patience);
        context.addEndHandler(ended -> poll.context().runOnContext(nothing -> poll.end()));
        return poll.over();
    }

    /** Before what says of caching what holds for other reads. */
    @Waits
    @ServerResponseFilter(priority = Priorities.USER + 1000)
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(WAITED) instanceof Duration patience && response.getStatus() / 100 == 2) {
            response.getHeaders().putSingle(Preference.APPLIED, "wait=" + patience.toSeconds());
            // It answers what will not be so again: how long nothing came.
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
