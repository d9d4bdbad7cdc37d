package org.tradecommitments.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * Refuses bodies of more than {@value #MOST} bytes with a problem document: at once where the request tells its length,
 * else as soon as so much has come. Quarkus' own limit, twice as high, answers without one.
 */
@Provider
@Singleton
public class BodyLimit implements ReaderInterceptor {

    static final int MOST = 1 << 20;

    /** Before Quarkus' limit (-2), and behind what answers polls, which have no body. */
    private static final int ORDER = -200;

    private final ObjectMapper json;

    BodyLimit(ObjectMapper json) {
        this.json = json;
    }

    private static Problem tooLarge() {
        return new Problem(ProblemCode.TOO_LARGE, "A body may have " + MOST + " bytes at the most.");
    }

    void onRouter(@Observes Router router) {
        router.route().order(ORDER).handler(this::checkLength);
    }

    private void checkLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= MOST) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(ProblemCode.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(body());
    }

    private String body() {
        try {
            return json.writeValueAsString(tooLarge().document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document is always JSON", e);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counting(context.getInputStream()));
        return context.proceed();
    }

    /** Counts what is read. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
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

        private void counted(int read) {
            count += Math.max(read, 0);
            if (count > MOST) {
                throw tooLarge();
            }
        }
    }
}
