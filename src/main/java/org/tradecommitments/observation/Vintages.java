package org.tradecommitments.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The vintages of one figure, and what a further one means to them. That which was retrieved last stands; of two retrieved
 * on one day, that which was recorded last. So the order in which files are imported does not matter.
 */
final class Vintages {

    private static final Comparator<Vintage> ORDER =
            Comparator.comparing(Vintage::retrievedOn).thenComparing(Vintage::revision);

    private final List<Vintage> known;

    Vintages(Collection<Vintage> known) {
        this.known = new ArrayList<>(known);
        this.known.sort(ORDER);
    }

    /** One vintage, and the revision that recorded it. */
    record Vintage(LocalDate retrievedOn, long revision, BigDecimal value, boolean provisional) {

        boolean says(BigDecimal other, boolean provisionally) {
            return value.compareTo(other) == 0 && provisional == provisionally;
        }
    }

    /** What a vintage that comes in is. */
    enum Novelty {
        /** Of a figure that was not known. */
        TAKEN,
        /** Another figure than stood on the day it was retrieved, or a final one for a provisional one. */
        REVISED,
        /**
         * The same figure as stood, retrieved on another day: kept, as otherwise a vintage from in between that comes in
         * afterwards would stand in its place.
         */
        CONFIRMED,
        /** Known already, of that day. */
        UNCHANGED;

        boolean isKept() {
            return this != UNCHANGED;
        }

        /** Whether a reader would see another figure. */
        boolean isNews() {
            return this == TAKEN || this == REVISED;
        }
    }

    Novelty judge(LocalDate retrievedOn, BigDecimal value, boolean provisional) {
        if (known.isEmpty()) {
            return Novelty.TAKEN;
        }
        // Where all were retrieved later, the first of these is what it is compared with.
        Vintage there = standingOn(retrievedOn).orElse(known.get(0));
        if (!there.says(value, provisional)) {
            return Novelty.REVISED;
        }
        return there.retrievedOn.equals(retrievedOn) ? Novelty.UNCHANGED : Novelty.CONFIRMED;
    }

    /** The vintage that stands among those retrieved by a day. */
    Optional<Vintage> standingOn(LocalDate day) {
        return known.stream()
                .filter(vintage -> !vintage.retrievedOn.isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
