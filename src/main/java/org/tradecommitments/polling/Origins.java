package org.tradecommitments.polling;

import io.quarkus.vertx.http.runtime.ProxyConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells all that the links in an answer may be made from, without working them out, which would cost more than a 304: the
 * host that was asked and, where the settings trust a proxy, what that says of the host that the caller sees.
 */
@Singleton
class Origins {

    private final List<CharSequence> forwarded;

    Origins(VertxHttpConfig http) {
        ProxyConfig proxy = http.proxy();
        forwarded = isTrusted(proxy)
                ? Stream.of(
                                "Forwarded",
                                "X-Forwarded-Proto",
                                "X-Forwarded-Port",
                                "X-Forwarded-Ssl",
                                proxy.forwardedHostHeader(),
                                proxy.forwardedPrefixHeader())
                        .map(HttpHeaders::createOptimized)
                        .toList()
                : List.of();
    }

    private static boolean isTrusted(ProxyConfig proxy) {
        return proxy.proxyAddressForwarding()
                || proxy.allowForwarded()
                || proxy.allowXForwarded().orElse(false);
    }

    String of(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String host = headers.get(HttpHeaders.HOST);
        String origin = host == null ? String.valueOf(request.authority()) : host;
        if (request.connection().isSsl()) { // the request itself would work out its whole address to tell
            origin = "https:" + origin;
        }
        for (CharSequence header : forwarded) {
            if (headers.contains(header)) {
                origin += "\n" + header + headers.getAll(header);
            }
        }
        return origin;
    }
}
