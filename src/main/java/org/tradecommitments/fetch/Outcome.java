package org.tradecommitments.fetch;

/** How a call ended. */
enum Outcome {
    /** It has been asked and not answered, or the process ended before that was known. */
    ASKED,
    /** Its figures are in the record. */
    FIGURES,
    /** Comtrade has no figures of it. */
    NOTHING,
    /** There are more rows than an answer holds: it is asked in two halves instead. */
    CUT_OFF,
    /** Not now; it may be asked again in a moment. */
    PUT_OFF,
    /** The answer is of no use, and asking again at once would not help. */
    FAILED,
    /** The key is not good for it, or not any more today: nothing else need be asked. */
    REFUSED;

    boolean isAnswered() {
        return this == FIGURES || this == NOTHING;
    }
}
