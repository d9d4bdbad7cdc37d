package org.tradecommitments.ledger;

import io.vertx.core.Context;
import java.util.List;

/** Somebody who waits for changes. Everything about it happens on its own event loop. */
interface Listener {

    Context context();

    /** Hears of changes, in order, each once. */
    void hear(List<LiveChange> changes);

    /** Is told from time to time, where there is nothing to hear. */
    default void beat() {}

    /** Is told that the service stops. */
    void end();
}
