package org.tradecommitments.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What evidence says of fulfilment. */
@Schema(description = "What the evidence says of fulfilment.")
public enum Stance {
    SUPPORTS,
    CONTRADICTS,
    NEUTRAL
}
