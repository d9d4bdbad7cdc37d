package org.tradecommitments.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How fulfilment is recognised. */
@Schema(
        description =
                "How fulfilment is recognised: `MEASURED`, a figure reaches, moves towards or keeps to a target; `EVENT`, something happens, once; `CONTINUING`, it is kept up and has no end.")
public enum CommitmentKind {
    MEASURED,
    EVENT,
    CONTINUING
}
