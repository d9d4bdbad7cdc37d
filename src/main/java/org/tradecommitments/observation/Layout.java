package org.tradecommitments.observation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file of figures is laid out. */
@Schema(
        name = "ObservationLayout",
        description =
                "How a file of figures is laid out: a UN Comtrade download or an answer of its API, or as this service"
                        + " lists observations.")
public enum Layout {
    COMTRADE_CSV,
    COMTRADE_JSON,
    OBSERVATION_CSV,
    OBSERVATION_NDJSON
}
