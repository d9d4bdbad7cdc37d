package org.tradecommitments.polling;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which representation of which resource a request is about (RFC 9110, section 3.2): all of the request that an answer
 * may depend on, but for its coding.
 *
 * @param origin scheme and host that were asked, as far as client and proxies tell them: links in an answer name them
 * @param uri the path and query, as they were sent
 * @param accept the formats that are welcome, as they were sent
 */
record Representation(String origin, String uri, String accept) {

    /** Where the digit in {@code /api/v1/} is no part of an id. */
    private static final int VERSION_BEGINS = "/api/".length();

    /** A weight of nothing (RFC 9110, section 12.4.2). */
    private static final Pattern REFUSED = Pattern.compile("\\s*q=0(\\.0*)?\\s*");

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

    /** The path of an address, with <code>{id}</code> for each of its segments but words in lower case. */
    static String template(String uri) {
        StringBuilder template = new StringBuilder(uri.length());
        boolean word = true;
        int begin = 0;
        for (int i = 0; i < uri.length() && uri.charAt(i) != '?'; i++) {
            char each = uri.charAt(i);
            if (each == '/') {
                begin = template.append(each).length();
                word = true;
            } else if (word) {
                word = (each >= 'a' && each <= 'z') || each == '.' || begin == VERSION_BEGINS;
                if (word) {
                    template.append(each);
                } else {
                    template.setLength(begin);
                    template.append("{id}");
                }
            }
        }
        return template.toString();
    }

    /** Whether the caller takes gzip (RFC 9110, section 12.5.3). */
    static boolean takesGzip(HttpServerRequest request) {
        String codings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return codings != null && takesGzip(codings);
    }

    /** Whether compressed bytes can be sent as they are: over HTTP/2, the server insists on compressing by itself. */
    static boolean takesGzipBytes(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2 && takesGzip(request);
    }

    static boolean takesGzip(String codings) {
        boolean any = false;
        for (String each : codings.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] coding = each.split(";", 2);
            String name = coding[0].strip();
            boolean welcome = coding.length == 1 || !REFUSED.matcher(coding[1]).matches();
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return welcome;
            }
            any |= name.equals("*") && welcome;
        }
        return any;
    }
}
