package org.tradecommitments.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How firmly something was said, the weakest first. */
@Schema(description = "How firmly it was said, the weakest first.")
public enum Strength {
    DISCUSSED,
    WELCOMED,
    INTENDED,
    PLEDGED,
    JOINTLY_DECLARED,
    SIGNED_NON_BINDING,
    SIGNED_BINDING,
    RATIFIED,
    IN_FORCE
}
