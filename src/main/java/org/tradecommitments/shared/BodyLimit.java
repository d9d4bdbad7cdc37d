package org.tradecommitments.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies of more than {@value #MOST} bytes, or of more than a {@link LargeBody} may have, with a problem document:
 * at once where the request tells its length, else as soon as so much has come. Quarkus' own limit, which answers without
 * one, is that of the largest, and twice as high as ours for everything else.
 */
@Provider
@Singleton
public class BodyLimit implements ReaderInterceptor {

    static final int MOST = 1 << 20;

    /** Before Quarkus' limit (-2), and behind what answers polls, which have no body. */
    private static final int ORDER = -200;

    /** Behind Quarkus' limit, which it sets for a body that does not tell its length. */
    private static final int AFTER_QUARKUS = -1;

    private static final String MOST_HERE = BodyLimit.class.getName();
    private static final String QUARKUS_MOST = "io.quarkus.max-request-size";

    private final ObjectMapper json;
    private final CurrentVertxRequest current;
    private final List<LargeBody> large;

    BodyLimit(ObjectMapper json, CurrentVertxRequest current, @All List<LargeBody> large) {
        this.json = json;
        this.current = current;
        this.large = large;
    }

    private static Problem tooLarge(long most) {
        return new Problem(ProblemCode.TOO_LARGE, "A body may have " + most + " bytes here at the most.");
    }

    void onRouter(@Observes Router router) {
        router.route().order(ORDER).handler(this::checkLength);
        router.route().order(AFTER_QUARKUS).handler(this::limitUntoldLength);
    }

    private long most(RoutingContext request) {
        return large.stream()
                .filter(body -> body.path().equals(request.normalizedPath()))
                .mapToLong(LargeBody::most)
                .findFirst()
                .orElse(MOST);
    }

    private void checkLength(RoutingContext request) {
        long most = most(request);
        request.put(MOST_HERE, most);
        String told = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long length = told == null ? 0 : Long.parseLong(told);
        if (length > MOST || request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            Unread.close(request);
        }
        if (length <= most) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(ProblemCode.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .end(body(most));
    }

    private void limitUntoldLength(RoutingContext request) {
        if (request.get(QUARKUS_MOST) != null) {
            request.put(QUARKUS_MOST, 2 * mostHere(request));
        }
        request.next();
    }

    private static long mostHere(@Nullable RoutingContext request) {
        Long most = request == null ? null : request.get(MOST_HERE);
        return most == null ? MOST : most;
    }

    private String body(long most) {
        try {
            return json.writeValueAsString(tooLarge(most).document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document is always JSON", e);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counting(context.getInputStream(), mostHere(current.getCurrent())));
        return context.proceed();
    }

    /** Counts what is read. */
    private static final class Counting extends FilterInputStream {
        private final long most;
        private long count;

        Counting(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            counted(read);
            return read;
        }

        /** Does not close what it counts, which would read the whole rest of the body first. */
        @Override
        public void close() {}

        private void counted(int read) {
            count += Math.max(read, 0);
            if (count > most) {
                throw tooLarge(most);
            }
        }
    }
}
