package org.tradecommitments.commitment;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.tradecommitments.commitment.Signals.Deadline;

/** What commitments are counted by. */
enum Facet {
    STATUS,
    KIND,
    STRENGTH,
    TOPIC,
    MAKER,
    TARGET,

    /** The signal, where it is the same on every day. */
    DEADLINE,

    /** The day that a running deadline falls on: what its signal follows from on any day. */
    OPEN_DUE,

    /** The day (UTC) that something was last recorded on: what {@link #FRESHNESS} follows from on any day. */
    UPDATED_ON,

    /** Never kept, as every midnight changes it. */
    FRESHNESS;

    /** Tells all that a commitment which stands so is counted under. */
    static void of(Standing standing, BiConsumer<Facet, String> counted) {
        counted.accept(STATUS, standing.status.name());
        counted.accept(KIND, standing.kind.name());
        counted.accept(STRENGTH, standing.strength.name());
        counted.accept(TARGET, standing.targetSignal.name());
        standing.topics().forEach(topic -> counted.accept(TOPIC, topic));
        standing.makers().forEach(maker -> counted.accept(MAKER, maker));
        LocalDate due = standing.dueTo;
        Deadline settled = Signals.onAnyDay(due, standing.status, standing.statusSince);
        if (settled != null) {
            counted.accept(DEADLINE, settled.name());
        } else {
            counted.accept(OPEN_DUE, String.valueOf(due));
        }
        counted.accept(UPDATED_ON, standing.recordedOn.toString());
    }
}
