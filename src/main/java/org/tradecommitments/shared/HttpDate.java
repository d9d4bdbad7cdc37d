package org.tradecommitments.shared;

import io.netty.handler.codec.DateFormatter;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.Date;

/** The time that an answer is sent, as an origin server with a clock says it (RFC 9110, section 6.6.1). */
final class HttpDate {

    private static final long MILLISECONDS = 1000;

    private record Second(long number, CharSequence text) {}

    private volatile Second last = second(0);

    CharSequence now() {
        long number = System.currentTimeMillis() / MILLISECONDS;
        Second held = last;
        if (held.number != number) {
            held = second(number);
            last = held;
        }
        return held.text;
    }

    private static Second second(long number) {
        return new Second(
                number, HttpHeaders.createOptimized(DateFormatter.format(Date.from(Instant.ofEpochSecond(number)))));
    }
}
