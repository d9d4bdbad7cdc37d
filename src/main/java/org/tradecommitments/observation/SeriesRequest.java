package org.tradecommitments.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.observation.Period.Frequency;

/**
 * A series that is asked for.
 *
 * @param reporter the party in whose books the figures stand
 * @param products what is summed; none: figures that are of no product, or of all
 * @param unit ISO 4217 or UCUM, or null for a bare count
 * @param frequency what its periods are
 */
public record SeriesRequest(
        Indicator indicator,
        String reporter,
        String from,
        String to,
        List<HsCode> products,
        @Nullable String unit,
        Frequency frequency) {

    /** Whether figures of several products, or of several months, add up to one. */
    boolean isAdditive() {
        return indicator != Indicator.TARIFF_RATE && indicator != Indicator.OTHER;
    }
}
