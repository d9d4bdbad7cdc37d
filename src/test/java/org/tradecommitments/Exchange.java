package org.tradecommitments;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, as far as the contract speaks of them.
 *
 * @param path as sent, without the query
 */
record Exchange(
        String method,
        String path,
        @Nullable String requestType,
        @Nullable String requestBody,
        int status,
        Map<String, String> headers,
        String body) {

    Exchange {
        Map<String, String> whateverTheCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        whateverTheCase.putAll(headers);
        headers = whateverTheCase;
    }

    @Nullable
    String type() {
        return withoutParameters(headers.get("Content-Type"));
    }

    static @Nullable String withoutParameters(@Nullable String mediaType) {
        return mediaType == null ? null : mediaType.split(";", 2)[0].strip();
    }
}
