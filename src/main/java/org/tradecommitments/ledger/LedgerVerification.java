package org.tradecommitments.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification of the ledger found. */
@Schema(description = "What a verification of the ledger found.")
public record LedgerVerification(
        @Schema(required = true, description = "Whether every change, and the head, is as it was sealed.")
        boolean intact,

        @Schema(required = true, description = "The last revision up to which the chain holds.", examples = "41")
        long upTo,

        @Schema(required = true, description = "The revision that the ledger stands at.", examples = "42")
        long head) {}
