package org.tradecommitments.measure;

import java.util.List;
import org.tradecommitments.observation.Series;

/**
 * A reading, set against the figures.
 *
 * @param series the figures by the reading's own frequency
 * @param baselineSeries those by the frequency of its baseline
 */
record Measured(Reading reading, Terms terms, Series series, Series baselineSeries, Progress progress) {

    static List<Figure> figures(Series series) {
        return series.points().stream()
                .map(point -> new Figure(point.period(), point.value(), point.provisional()))
                .toList();
    }
}
