package org.tradecommitments.ledger;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Whose name the writes of this request are recorded under: the key's, or that of what the service does by itself. */
@RequestScoped
public class Author {

    private final SecurityIdentity identity;
    private @Nullable String named;

    Author(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Names the author where no key does, as at start-up. */
    public void become(String name) {
        named = name;
    }

    public String name() {
        return named != null ? named : identity.getPrincipal().getName();
    }
}
