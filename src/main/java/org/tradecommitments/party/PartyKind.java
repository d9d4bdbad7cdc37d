package org.tradecommitments.party;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a party is. */
@Schema(
        description = "What a party is: a `STATE`, known by its ISO 3166-1 alpha-3 code without being created; an"
                + " `ORGANISATION`; or an `OFFICE`, whoever holds it.")
public enum PartyKind {
    STATE,
    ORGANISATION,
    OFFICE
}
