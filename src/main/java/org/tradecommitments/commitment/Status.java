package org.tradecommitments.commitment;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a commitment has come, as it was judged. */
@Schema(
        description = "How far it has come, as it was judged: `NOT_ASSESSED`, the start; `NO_EVIDENCE`, looked for and"
                + " not found; `NOT_STARTED`, `IN_PROGRESS` and `STALLED`; and five that are settled,"
                + " `PARTIALLY_FULFILLED`, `FULFILLED`, `NOT_FULFILLED`, `WITHDRAWN` and `SUPERSEDED`.")
public enum Status {
    NOT_ASSESSED,
    NO_EVIDENCE,
    NOT_STARTED,
    IN_PROGRESS,
    STALLED,
    PARTIALLY_FULFILLED,
    FULFILLED,
    NOT_FULFILLED,
    WITHDRAWN,
    SUPERSEDED;

    /** Those that settle a commitment. */
    public static final List<Status> SETTLED =
            Arrays.stream(values()).filter(Status::isSettled).toList();

    public boolean isSettled() {
        return compareTo(PARTIALLY_FULFILLED) >= 0;
    }
}
