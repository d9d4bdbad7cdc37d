package org.tradecommitments.access;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a key allows. Reading needs no key. */
@Schema(
        description = "What a key allows: `EDITOR` records and assesses; `ADMIN` does so too, and issues and revokes"
                + " keys.")
public enum Role {
    EDITOR,
    ADMIN;

    /** The names that {@code @RolesAllowed} knows the role by. */
    Set<String> permissions() {
        return this == ADMIN ? Set.of("editor", "admin") : Set.of("editor");
    }
}
