package org.tradecommitments.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.tradecommitments.ledger.Author;
import org.tradecommitments.shared.Settings;

/** Sees to it that somebody can write: by the configured admin key or, where there is none, by one made now. */
@ApplicationScoped
public class FirstAdminKey {

    private static final Logger LOG = Logger.getLogger(FirstAdminKey.class);
    private static final int SHORT = 32;

    private final KeyService keys;
    private final Author author;
    private final Settings settings;

    FirstAdminKey(KeyService keys, Author author, Settings settings) {
        this.keys = keys;
        this.author = author;
        this.settings = settings;
    }

    @ActivateRequestContext
    @SuppressWarnings("SystemOut") // a key belongs on the console of who starts the service, and in no log
    void onStart(@Observes @Priority(10) StartupEvent start) {
        author.become("trade-commitments");
        String configured = settings.adminKey().map(String::strip).orElse("");
        if (!configured.isEmpty()) {
            if (configured.length() < SHORT) {
                LOG.warnf("trade-commitments.admin-key is shorter than %d characters: it can be guessed", SHORT);
            }
            keys.adopt(configured);
            return;
        }
        String made = keys.issueFirst();
        if (made != null) {
            System.out.printf(
                    "%nThe first admin key, shown this once and kept only as a hash. Write with it:%n%n"
                            + "    Authorization: Bearer %s%n%n",
                    made);
        }
    }
}
