package org.tradecommitments.observation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that came in, not recorded yet.
 *
 * @param value in the unit of its key
 */
record Figure(FigureKey key, BigDecimal value, boolean provisional, FigureSource source, LocalDate retrievedOn) {}
