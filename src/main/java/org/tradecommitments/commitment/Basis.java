package org.tradecommitments.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says a term. */
@Schema(description = "Who says it: `STATED` by the speaker, `ASSUMED` by an analyst, or `UNSPECIFIED`: nobody.")
public enum Basis {
    STATED,
    ASSUMED,
    UNSPECIFIED
}
