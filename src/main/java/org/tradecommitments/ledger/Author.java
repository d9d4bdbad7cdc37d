package org.tradecommitments.ledger;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Whose name the writes of this request are recorded under: the key's, or that of what the service does by itself. */
@RequestScoped
public class Author {

    /** The attribute of a security identity that tells one key from another of the same name. */
    public static final String ID = Author.class.getName();

    private final SecurityIdentity identity;
    private @Nullable String named;

    Author(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Names the author where no key does, as at start-up. */
    public void become(String name) {
        named = name;
    }

    /** Who the author is, where names may be shared. */
    public String id() {
        Object id = identity.getAttribute(ID);
        return id == null ? name() : id.toString();
    }

    public String name() {
        return named != null ? named : identity.getPrincipal().getName();
    }
}
