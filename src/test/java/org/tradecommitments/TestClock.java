package org.tradecommitments;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: the time as it is, unless a test looks ahead. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    /** Does something as if these days had passed. */
    static void ahead(int days, Runnable then) {
        ahead = Duration.ofDays(days);
        try {
            then.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
