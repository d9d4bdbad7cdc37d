package org.tradecommitments.polling;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Locale;

/**
 * Which representation of which resource a request is about (RFC 9110, section 3.2): all of the request that an answer
 * may depend on, but for its coding.
 *
 * @param uri the path and query, as they were sent
 * @param authority the host that was asked; links in an answer may name it
 * @param accept the formats that are welcome, as they were sent
 */
record Representation(String scheme, String authority, String uri, String accept) {

    static Representation of(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return new Representation(
                request.scheme(),
                authority == null ? "" : authority.toString(),
                request.uri(),
                requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), ""));
    }

    /** Whether the caller takes gzip (RFC 9110, section 12.5.3). */
    static boolean takesGzip(HttpServerRequest request) {
        String codings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return codings != null && takesGzip(codings);
    }

    static boolean takesGzip(String codings) {
        boolean any = false;
        for (String coding : codings.toLowerCase(Locale.ROOT).split(",", -1)) {
            String name = coding.split(";", 2)[0].strip();
            boolean refused = coding.matches(".*;\\s*q=0(\\.0*)?\\s*");
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return !refused;
            }
            any |= name.equals("*") && !refused;
        }
        return any;
    }
}
