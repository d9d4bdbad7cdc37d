package org.tradecommitments.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a commitment is about. */
@Schema(description = "What it is about.")
public enum Topic {
    TRADE,
    INVESTMENT,
    TARIFFS,
    AVIATION,
    TRANSPORT,
    ENERGY,
    AGRICULTURE,
    HEALTH,
    EDUCATION,
    SCIENCE,
    DIGITAL,
    TOURISM,
    CULTURE,
    DIPLOMACY,
    OTHER
}
