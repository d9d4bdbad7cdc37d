package org.tradecommitments.measure;

import java.math.BigDecimal;

/**
 * Where the signal changes.
 *
 * @param onTrackPercent on track from this share of the progress that the path asks for
 * @param reachedPercent reached from this share of the way from the baseline to the goal
 */
public record Limits(BigDecimal onTrackPercent, BigDecimal reachedPercent) {

    /** 95 % and 100 %. */
    public static final Limits USUAL = new Limits(BigDecimal.valueOf(95), BigDecimal.valueOf(100));

    BigDecimal onTrack() {
        return onTrackPercent.movePointLeft(2);
    }

    BigDecimal reached() {
        return reachedPercent.movePointLeft(2);
    }
}
