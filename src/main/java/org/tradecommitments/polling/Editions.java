package org.tradecommitments.polling;

import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.tradecommitments.shared.Head;
import org.tradecommitments.shared.ReadAt.Moment;
import org.tradecommitments.shared.RecordHead;
import org.tradecommitments.shared.Settings;

/** Tells which {@link Edition} is the present one. */
@ApplicationScoped
public class Editions {

    private static final long SECONDS_A_DAY = 86_400;

    private final RecordHead head;
    private final Clock clock;
    private final long build;
    private volatile Edition present;

    Editions(RecordHead head, Clock clock, Settings settings) {
        this.head = ClientProxy.unwrap(head);
        this.clock = ClientProxy.unwrap(clock);
        build = Objects.hash(Build.digest(), settings.dueSoonDays(), settings.staleAfterDays());
        present = of(new Moment(head.known(), LocalDate.now(clock)));
    }

    /** The edition that holds now: never one older than a write that this instance has acknowledged. Does not block. */
    Edition present() {
        return at(now());
    }

    /** As {@link #present()}, by a caller who has asked for the time already. */
    Edition at(Instant now) {
        Head known = head.known();
        long day = Math.floorDiv(now.getEpochSecond(), SECONDS_A_DAY);
        Edition held = present;
        if (held.moment().day().toEpochDay() != day || !held.moment().head().equals(known)) {
            held = of(new Moment(known, LocalDate.ofEpochDay(day)));
            present = held;
        }
        return held;
    }

    Edition of(Moment moment) {
        return new Edition(moment, build);
    }

    Instant now() {
        return clock.instant();
    }
}
