package org.tradecommitments.polling;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
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

    static Representation of(HttpServerRequest request, Origins origins) {
        return new Representation(
                origins.of(request), request.uri(), requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), ""));
    }

    static boolean takesGzip(HttpServerRequest request) {
        return Gzip.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }
}
