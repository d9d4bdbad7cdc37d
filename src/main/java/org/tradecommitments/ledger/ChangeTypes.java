package org.tradecommitments.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.TreeSet;

/** The types that a change can have: what the {@link Writer}s say they write. */
@ApplicationScoped
public class ChangeTypes {

    private final Instance<Writer> writers;

    ChangeTypes(Instance<Writer> writers) {
        this.writers = writers;
    }

    /** All of them, sorted. */
    Set<String> known() {
        Set<String> types = new TreeSet<>();
        writers.forEach(writer -> types.addAll(writer.writes()));
        return types;
    }
}
