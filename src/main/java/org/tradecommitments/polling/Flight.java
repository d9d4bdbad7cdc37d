package org.tradecommitments.polling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer on its way, and those who wait for it instead of asking for the same. */
final class Flight {

    /** Goes on once the flight is over. */
    interface Waiter {
        /** Called once; {@code kept} tells whether the answer was kept. */
        void landed(boolean kept);
    }

    private @Nullable List<Waiter> waiters = new ArrayList<>();

    /** Whether the flight was still under way, so that the waiter will be called. */
    synchronized boolean join(Waiter waiter) {
        return waiters != null && waiters.add(waiter);
    }

    void land(boolean kept) {
        List<Waiter> landed;
        synchronized (this) {
            landed = waiters == null ? List.of() : waiters;
            waiters = null;
        }
        landed.forEach(waiter -> waiter.landed(kept));
    }
}
