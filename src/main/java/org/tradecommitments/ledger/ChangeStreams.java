package org.tradecommitments.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Parameters;

/** Opens streams of server-sent events (WHATWG HTML, section 9.2). */
@ApplicationScoped
public class ChangeStreams {

    public static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Vertx vertx;
    private final LedgerWatch watch;
    private final ChangeStream changes;
    private final ChangeReader reader;
    private final ChangeTypes types;

    ChangeStreams(Vertx vertx, LedgerWatch watch, ChangeStream changes, ChangeReader reader, ChangeTypes types) {
        this.vertx = vertx;
        this.watch = watch;
        this.changes = changes;
        this.reader = reader;
        this.types = types;
    }

    /**
     * Answers a request with a stream, on its event loop.
     *
     * @param lastEventId the last revision that the reader has, which wins over {@code after}
     * @return what never comes to an end of itself; cancelled when the reader is gone
     */
    public Uni<Void> open(ChangeSelection selection, @Nullable String lastEventId, RoutingContext request) {
        long after = selection.revision(watch.known().revision());
        long position = Parameters.revision(LAST_EVENT_ID, lastEventId, after);
        HttpServerResponse response = request.response();
        EventStream stream = new EventStream(
                vertx.getOrCreateContext(), watch, changes, reader, response, selection.filter(types), position);
        if (!request.request().method().equals(HttpMethod.HEAD)) {
            changes.enter(stream);
        }
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, Formats.EVENTS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no"); // so that nginx holds nothing back
        return Uni.createFrom().emitter(reader -> {
            reader.onTermination(stream::left);
            if (request.request().method().equals(HttpMethod.HEAD)) {
                response.end();
            } else {
                stream.begin();
            }
        });
    }
}
