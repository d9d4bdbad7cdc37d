package org.tradecommitments.observation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a row of a file is no figure that is kept. None of these is a mistake in the file. */
@Schema(
        description = "Why a row is passed over: `OTHER_FLOW` it is neither exports nor imports (re-exports and so on);"
                + " `BREAKDOWN` it is a part of a total, by customs procedure, mode of supply, transport or second partner;"
                + " `WORLD` all partners together; `NOT_A_STATE` a group or \"nes\" area; `OTHER_CLASSIFICATION` not by the"
                + " Harmonized System; `NO_PRODUCT` goods not specified or of chapters 77, 98 and 99; `SERVICES` no goods;"
                + " `NO_VALUE` it has none.")
public enum PassedOver {
    OTHER_FLOW,
    BREAKDOWN,
    WORLD,
    NOT_A_STATE,
    OTHER_CLASSIFICATION,
    NO_PRODUCT,
    SERVICES,
    NO_VALUE
}
