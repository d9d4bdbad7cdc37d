package org.tradecommitments.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What every answer says, whatever gives it: when it was sent, and that browsers guess no type, tell nobody where they
 * come from, and put it into no frame. One handler, as each more is paid for by every poll; Quarkus would have one for
 * each header that is configured.
 */
@ApplicationScoped
public class CommonHeaders {

    /** Before all that answers, CORS (300) too. */
    private static final int PRIORITY = 400;

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");

    private final HttpDate date = new HttpDate();

    void register(@Observes Filters filters) {
        filters.register(this::say, PRIORITY);
    }

    private void say(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set(HttpHeaders.DATE, date.now());
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        headers.set(FRAME_OPTIONS, DENY);
        context.next();
    }
}
