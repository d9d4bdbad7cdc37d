package org.tradecommitments.polling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Settings;

/**
 * Answers reads of the record before anything else sees them: 304 where the caller's tag holds, which the tag itself
 * tells; otherwise from answers kept ready, where one is as new as the record. What must be worked out is worked out
 * once, however many ask for it at a time. All of it happens on the event loop, without a thread, a session or a query.
 */
@ApplicationScoped
public class ReadyAnswers {

    /** After CORS (300), so that what is answered here has its headers; before authentication (200). */
    private static final int PRIORITY = 250;

    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");
    private static final String ASKED = Representation.class.getName();
    static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;

    private final Editions editions;
    private final Cache<Representation, ReadyAnswer> ready;
    private final ConcurrentMap<Representation, Flight> flights = new ConcurrentHashMap<>();
    private final Counter notModified;
    private final Counter fromMemory;
    private final Counter workedOut;

    ReadyAnswers(Editions editions, Settings settings, MeterRegistry meters) {
        this.editions = editions;
        ready = Caffeine.newBuilder()
                .maximumWeight(settings.readyAnswersMegabytes() * 1_000_000L)
                .<Representation, ReadyAnswer>weigher((asked, answer) -> answer.weight(asked))
                .executor(Runnable::run)
                .build();
        notModified = counter(meters, "not_modified");
        fromMemory = counter(meters, "ready");
        workedOut = counter(meters, "worked_out");
        Gauge.builder("trade_commitments_ready_answers", ready, Cache::estimatedSize)
                .description("Answers kept ready")
                .register(meters);
    }

    private static Counter counter(MeterRegistry meters, String how) {
        return Counter.builder("trade_commitments_reads")
                .description("Reads of the record, by how they were answered")
                .tag("answered", how)
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isOfTheRecord(request.uri())) {
            context.next();
            return;
        }
        Representation asked = Representation.of(request);
        context.put(ASKED, asked);
        if (!isRead(request) || isWaiting(request)) {
            context.next();
            return;
        }
        Edition arrival = editions.present();
        String held = Condition.heldTag(request, arrival.validator(asked), Representation.takesGzip(request));
        if (held == null) {
            answer(context, asked, arrival);
        } else {
            measure(context);
            notModified(context.response(), arrival, held);
        }
    }

    private static boolean isOfTheRecord(String uri) {
        return uri.startsWith("/api/v1/") || uri.equals("/") || uri.startsWith("/?") || uri.startsWith("/commitments/");
    }

    /** Has the request counted under the template of its path, as a resource would have. */
    private static void measure(RoutingContext context) {
        context.vertx()
                .getOrCreateContext()
                .putLocal(
                        "UrlPathTemplate",
                        Representation.template(context.request().uri()));
    }

    static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || isHead(request);
    }

    private static boolean isHead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.HEAD);
    }

    /** Whether the caller waits for what is not there yet. */
    private static boolean isWaiting(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.headers().contains("Prefer") || (accept != null && accept.contains("text/event-stream"));
    }

    private void answer(RoutingContext context, Representation asked, Edition arrival) {
        if (answerFromMemory(context, asked, arrival)) {
            return;
        }
        if (isHead(context.request())) {
            context.next(); // makes no bytes to keep
            return;
        }
        Flight flight = new Flight();
        Flight underWay = flights.putIfAbsent(asked, flight);
        if (underWay == null) {
            // It may have landed just before.
            if (answerFromMemory(context, asked, arrival)) {
                land(asked, flight, true);
            } else {
                workedOut.increment();
                context.addEndHandler(ended -> land(asked, flight, false));
                context.next();
            }
        } else {
            await(underWay, context, asked, arrival);
        }
    }

    private boolean answerFromMemory(RoutingContext context, Representation asked, Edition arrival) {
        ReadyAnswer answer = ready.getIfPresent(asked);
        if (answer == null || !answer.edition().covers(arrival)) {
            return false;
        }
        measure(context);
        send(context, answer);
        return true;
    }

    private void await(Flight flight, RoutingContext context, Representation asked, Edition arrival) {
        Context eventLoop = context.vertx().getOrCreateContext();
        context.request().pause();
        boolean joined = flight.join(kept -> eventLoop.runOnContext(landed -> {
            context.request().resume();
            if (context.response().closed()) {
                return;
            }
            if (kept) {
                answer(context, asked, arrival);
            } else {
                context.next(); // such as an error, which each caller is told himself
            }
        }));
        if (!joined) {
            context.request().resume();
            answer(context, asked, arrival);
        }
    }

    private void land(Representation asked, Flight flight, boolean kept) {
        flights.remove(asked, flight);
        flight.land(kept);
    }

    /** What the request is about; null where it is not about the record. */
    static @Nullable Representation asked(RoutingContext context) {
        return context.get(ASKED);
    }

    /** Keeps an answer for all who will ask for it, and for those who wait for it. */
    void keep(Representation asked, ReadyAnswer answer) {
        ready.asMap().merge(asked, answer, (old, made) -> made.edition().covers(old.edition()) ? made : old);
        Flight flight = flights.get(asked);
        if (flight != null) {
            land(asked, flight, true);
        }
    }

    private void send(RoutingContext context, ReadyAnswer answer) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        boolean gzip = Representation.takesGzip(request);
        if (Condition.isMet(request, answer.validator(), gzip) || isUnmodified(request, answer.edition())) {
            notModified(response, answer.edition(), answer.tag(gzip));
            return;
        }
        fromMemory.increment();
        boolean compressed = Representation.takesGzipBytes(request);
        Buffer body = answer.body(compressed);
        MultiMap headers = response.headers();
        answer.headers().forEach(headers::set);
        describe(headers, answer.edition(), answer.tag(gzip), editions.now());
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        } else {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
        if (isHead(request)) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    /** A date is only asked where there is no tag (RFC 9110, section 13.2.2). */
    private boolean isUnmodified(HttpServerRequest request, Edition edition) {
        String since = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && !Condition.isStated(request) && edition.unmodifiedSince(since, editions.now());
    }

    private void notModified(HttpServerResponse response, Edition edition, String tag) {
        notModified.increment();
        describe(response.headers(), edition, tag, editions.now());
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        response.setStatusCode(304).end();
    }

    /** What every answer says of itself, whether it has a body or not (RFC 9110, section 15.4.5). */
    static void describe(MultiMap headers, Edition edition, String tag, Instant now) {
        headers.set(HttpHeaders.ETAG, tag)
                .set(HttpHeaders.CACHE_CONTROL, NO_CACHE)
                .set(HttpHeaders.VARY, VARY);
        String lastModified = edition.lastModified(now);
        if (lastModified != null) {
            headers.set(HttpHeaders.LAST_MODIFIED, lastModified);
        }
    }
}
