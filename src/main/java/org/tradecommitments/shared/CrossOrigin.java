package org.tradecommitments.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets pages of other origins call the API from a browser (CORS, Fetch Standard, section 3.3), as far as the settings
 * say. Whoever may not is answered as ever, without the headers that a browser asks for: it is the browser that refuses.
 *
 * <p>Quarkus' own filter would refuse requests itself, with a bare 403 also for the service's own pages behind a proxy,
 * and would leave out {@code Vary}, without which a cache hands one origin's answer to another.
 */
@ApplicationScoped
public class CrossOrigin {

    /** Before all that answers. */
    private static final int PRIORITY = 300;

    private static final String ALL = "*";
    private static final int PREFLIGHT_SECONDS = 3600;

    /** What a caller may send beside what any page may. */
    private static final Set<String> SENT = Set.of(
            "Accept",
            "Authorization",
            "Cache-Control",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Prefer");

    /** What a page may read beside what it always may. */
    private static final Set<String> READ = Set.of(
            "ETag", "Idempotent-Replayed", "Link", "Location", "Preference-Applied", "Retry-After", "WWW-Authenticate");

    private final List<String> origins;
    private final boolean all;
    private final CorsHandler handler;

    CrossOrigin(Settings settings) {
        origins = settings.corsOrigins().orElse(List.of());
        all = origins.contains(ALL);
        handler = CorsHandler.create()
                .allowedMethods(
                        settings.corsMethods().stream().map(HttpMethod::valueOf).collect(Collectors.toSet()))
                .allowedHeaders(SENT)
                .exposedHeaders(READ)
                .maxAgeSeconds(PREFLIGHT_SECONDS);
        if (!all) {
            handler.addOrigins(origins);
        }
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::handle, PRIORITY);
        }
    }

    private void handle(RoutingContext request) {
        if (!all) {
            request.addHeadersEndHandler(end -> varyByOrigin(request.response().headers()));
        }
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && (all || origins.contains(origin))) {
            handler.handle(request);
        } else {
            request.next();
        }
    }

    /** At the very end, as whoever answers says on what else the answer depends. */
    private static void varyByOrigin(MultiMap headers) {
        String vary = headers.get(HttpHeaders.VARY);
        if (vary == null) {
            headers.set(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        } else if (!vary.toLowerCase(Locale.ROOT).contains("origin")) {
            headers.set(HttpHeaders.VARY, vary + ", Origin");
        }
    }
}
