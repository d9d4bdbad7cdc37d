package org.tradecommitments.observation;

import org.tradecommitments.commitment.Target.Indicator;

/** Which series a figure belongs to: what is measured, in whose books, from whom to whom; all products and periods. */
public record Pair(Indicator indicator, String reporter, String from, String to) {

    static Pair of(FigureKey key) {
        return new Pair(key.indicator(), key.reporter(), key.from(), key.to());
    }
}
