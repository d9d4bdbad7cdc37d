package org.tradecommitments.shared;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends connections on which a body is still coming in that has been refused: otherwise all of it would be read and thrown
 * away. The answer says so, and what comes in for another {@value #LINGER_MILLISECONDS} ms is read, as a connection that is
 * closed at once may take the answer with it (RFC 9112, section 9.6).
 */
final class Unread {

    private static final long LINGER_MILLISECONDS = 5000;
    private static final int FIRST_ERROR = 400;

    private Unread() {}

    static void close(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            return; // has streams, which end without their connection
        }
        context.addHeadersEndHandler(ready -> {
            if (context.response().getStatusCode() >= FIRST_ERROR && !request.isEnded()) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                context.addEndHandler(sent -> context.vertx()
                        .setTimer(
                                LINGER_MILLISECONDS,
                                late -> request.connection().close()));
            }
        });
    }
}
