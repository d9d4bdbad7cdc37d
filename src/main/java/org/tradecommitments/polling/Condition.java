package org.tradecommitments.polling;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What a caller holds already (RFC 9110, section 13.1). */
final class Condition {

    private Condition() {}

    static boolean isStated(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.IF_NONE_MATCH);
    }

    /** The tag in {@code If-None-Match} that holds still, or null. */
    static @Nullable String heldTag(HttpServerRequest request, Edition edition, Representation asked) {
        String given = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return given == null ? null : heldTag(given, edition.validator(asked), Representation.takesGzip(request));
    }

    /** Whether the caller holds an answer, or any, where there is one. */
    static boolean isMet(HttpServerRequest request, String validator, boolean gzip) {
        String given = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return given != null && (given.equals("*") || heldTag(given, validator, gzip) != null);
    }

    /**
     * Compares weakly, as the RFC has it, and without regard to the item's revision before the validator, which follows
     * from it.
     */
    static @Nullable String heldTag(String given, String validator, boolean gzip) {
        int found = given.indexOf(validator);
        if (found < 1) {
            return null;
        }
        int end = found + validator.length();
        if (gzip && given.startsWith(Edition.GZIP, end)) {
            end += Edition.GZIP.length();
        }
        int begin = given.lastIndexOf('"', found);
        boolean quoted = begin >= 0 && end < given.length() && given.charAt(end) == '"';
        return quoted && isItem(given, begin + 1, found) ? given.substring(begin, end + 1) : null;
    }

    /** Nothing, or digits and a dot. */
    private static boolean isItem(String given, int begin, int end) {
        for (int i = begin; i < end - 1; i++) {
            if (given.charAt(i) < '0' || given.charAt(i) > '9') {
                return false;
            }
        }
        return begin == end || (end - begin > 1 && given.charAt(end - 1) == '.');
    }
}
