package org.tradecommitments.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that stands, as a series is made of.
 *
 * @param product an HS code; "" where it is of none, or of all
 * @param hsRevision the revision of the HS; "" where that is open
 */
record SeriesFigure(
        String product,
        String hsRevision,
        Period period,
        @Nullable String unit,
        BigDecimal value,
        boolean provisional,
        Series.Vintage vintage) {}
