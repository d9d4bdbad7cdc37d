package org.tradecommitments.polling;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.stream.Stream;
import org.tradecommitments.shared.Gzip;

/**
 * Which representation of which resource a request is about (RFC 9110, section 3.2): all of the request that an answer
 * may depend on, but for its coding.
 *
 * @param origin scheme and host that were asked, as far as client and proxies tell them: links in an answer name them
 * @param uri the path and query, as they were sent
 * @param accept the formats that are welcome, as they were sent
 */
record Representation(String origin, String uri, String accept) {

    private static final List<CharSequence> FORWARDED = Stream.of(
                    "Forwarded",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix",
                    "X-Forwarded-Ssl")
            .map(HttpHeaders::createOptimized)
            .toList();

    static Representation of(HttpServerRequest request) {
        return new Representation(
                origin(request), request.uri(), requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), ""));
    }

    /** All that the links in an answer may be made from, without working them out, which costs more than a 304. */
    private static String origin(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String host = headers.get(HttpHeaders.HOST);
        String origin = host == null ? String.valueOf(request.authority()) : host;
        if (request.isSSL()) {
            origin = "https:" + origin;
        }
        for (CharSequence forwarded : FORWARDED) {
            if (headers.contains(forwarded)) {
                origin += "\n" + forwarded + headers.getAll(forwarded);
            }
        }
        return origin;
    }

    static boolean takesGzip(HttpServerRequest request) {
        return Gzip.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }
}
