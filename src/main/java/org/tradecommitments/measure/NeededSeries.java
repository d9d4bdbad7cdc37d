package org.tradecommitments.measure;

import java.util.List;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.Period.Frequency;

/**
 * What a reading needs figures of: the value of what goes from one party to another, in both books.
 *
 * @param products none: all goods
 * @param frequency how often the figures come
 * @param firstYear the first year that the reading names
 */
public record NeededSeries(String from, String to, List<HsCode> products, Frequency frequency, int firstYear) {}
