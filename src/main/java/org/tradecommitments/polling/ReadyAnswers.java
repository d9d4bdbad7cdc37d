package org.tradecommitments.polling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.ClientProxy;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
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
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.polling.ReadyAnswer.Coded;
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

    private static final CharSequence PREFER = HttpHeaders.createOptimized("Prefer");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");
    private static final String ASKED = Representation.class.getName();
    static final CharSequence VARY =
            HttpHeaders.createOptimized(HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);

    private final Editions editions;
    private final Origins origins;
    private final Cache<Representation, ReadyAnswer> ready;
    private final ConcurrentMap<Representation, Flight> flights = new ConcurrentHashMap<>();
    private final LongAdder notModified;
    private final LongAdder fromMemory;
    private final LongAdder workedOut;

    ReadyAnswers(Editions editions, Origins origins, Settings settings, MeterRegistry meters) {
        this.editions = ClientProxy.unwrap(editions); // each poll would look it up several times
        this.origins = origins;
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

    private static LongAdder counter(MeterRegistry meters, String how) {
        LongAdder counter = new LongAdder();
        FunctionCounter.builder("trade_commitments_reads", counter, LongAdder::sum)
                .description("Reads of the record, by how they were answered")
                .tag("answered", how)
                .register(meters);
        return counter;
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
        Representation asked = Representation.of(request, origins);
        if (!isRead(request) || isWaiting(asked, request)) {
            context.put(ASKED, asked);
            context.next();
            return;
        }
        Instant now = editions.now();
        Edition arrival = editions.at(now);
        String held = Condition.heldTag(request, arrival, asked);
        if (held == null) {
            answer(context, asked, arrival);
        } else {
            notModified(context, arrival, held, now);
        }
    }

    private static boolean isOfTheRecord(String uri) {
        return uri.startsWith("/api/v1/") || uri.equals("/") || uri.startsWith("/?") || uri.startsWith("/commitments/");
    }

    static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || isHead(request);
    }

    private static boolean isHead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.HEAD);
    }

    /** Whether the caller waits for what is not there yet. */
    private static boolean isWaiting(Representation asked, HttpServerRequest request) {
        return asked.accept().contains("text/event-stream") || request.headers().contains(PREFER);
    }

    private void answer(RoutingContext context, Representation asked, Edition arrival) {
        if (answerFromMemory(context, asked, arrival)) {
            return;
        }
        context.put(ASKED, asked);
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
        ready.asMap().merge(asked, answer, (old, made) -> old.edition().covers(made.edition()) ? old : made);
        Flight flight = flights.get(asked);
        if (flight != null) {
            land(asked, flight, true);
        }
    }

    private void send(RoutingContext context, ReadyAnswer answer) {
        HttpServerRequest request = context.request();
        Instant now = editions.now();
        boolean gzip = Representation.takesGzip(request);
        Coded coded = answer.coded(gzip);
        if (Condition.isMet(request, answer.validator(), gzip) || isUnmodified(request, answer.edition(), now)) {
            notModified(context, answer.edition(), coded.tag(), now);
            return;
        }
        fromMemory.increment();
        leaveOutOfTimes(context);
        MultiMap headers = context.response().headers();
        answer.headers().forEach(header -> headers.set(header.name(), header.value()));
        describe(headers, answer.edition(), coded.tag(), now);
        if (gzip) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        if (isHead(request)) {
            headers.set(
                    HttpHeaders.CONTENT_LENGTH, Integer.toString(coded.body().length()));
            context.response().end();
        } else {
            context.response().end(coded.body());
        }
    }

    /** A date is only asked where there is no tag (RFC 9110, section 13.2.2). */
    private static boolean isUnmodified(HttpServerRequest request, Edition edition, Instant now) {
        String since = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && !Condition.isStated(request) && edition.unmodifiedSince(since, now);
    }

    private void notModified(RoutingContext context, Edition edition, CharSequence tag, Instant now) {
        notModified.increment();
        leaveOutOfTimes(context);
        HttpServerResponse response = context.response();
        describe(response.headers(), edition, tag, now);
        response.setStatusCode(304).end();
    }

    /** Polls are counted here; among the times of requests they would cost a tenth of all that they cost, and say little. */
    private static void leaveOutOfTimes(RoutingContext context) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath("/answered-at-once"); // which the settings ignore
        }
    }

    /** What every answer says of itself, whether it has a body or not (RFC 9110, section 15.4.5). */
    static void describe(MultiMap headers, Edition edition, CharSequence tag, Instant now) {
        headers.set(HttpHeaders.ETAG, tag)
                .set(HttpHeaders.CACHE_CONTROL, NO_CACHE)
                .set(HttpHeaders.VARY, VARY);
        CharSequence lastModified = edition.lastModified(now);
        if (lastModified != null) {
            headers.set(HttpHeaders.LAST_MODIFIED, lastModified);
        }
    }
}
