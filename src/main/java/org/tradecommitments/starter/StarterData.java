package org.tradecommitments.starter;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tradecommitments.ledger.Author;
import org.tradecommitments.shared.Settings;

/** Records the starter data in an empty database: on the embedded one unless it is told not to, elsewhere if told to. */
@ApplicationScoped
public class StarterData {

    private final StarterService starter;
    private final Author author;
    private final boolean wanted;

    StarterData(
            StarterService starter,
            Author author,
            Settings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database) {
        this.starter = starter;
        this.author = author;
        this.wanted = settings.starterData().orElse(database.startsWith("jdbc:h2:"));
    }

    @ActivateRequestContext
    void onStart(@Observes @Priority(20) StartupEvent start) {
        if (wanted) {
            author.become("starter-data");
            starter.recordOnce();
        }
    }
}
