package org.tradecommitments.measure;

import java.math.BigDecimal;
import org.tradecommitments.observation.Period;

/**
 * One figure of a series.
 *
 * @param period what it is for, or, where it is a sum of several, the last of them
 * @param value in the unit of the series
 * @param provisional whether its source may still revise it, or a part of it
 */
public record Figure(Period period, BigDecimal value, boolean provisional) {}
