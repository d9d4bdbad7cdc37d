package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.measure.Progress.Step;
import org.tradecommitments.observation.Period;
import org.tradecommitments.observation.Period.Frequency;

/** Finds the figure that a target is measured from. */
final class BaselineFigure {

    private final FigureSeries figures;
    private final FigureSeries parts;
    private final boolean rate;
    private final Set<Step> steps;

    /**
     * @param figures of the baseline's frequency
     * @param parts of the frequency in the terms, from which a year can be made where its own figure is missing
     * @param steps takes what was done
     */
    BaselineFigure(FigureSeries figures, FigureSeries parts, boolean rate, Set<Step> steps) {
        this.figures = figures;
        this.parts = parts;
        this.rate = rate;
        this.steps = steps;
    }

    /** Per year, in the unit of the figures; null where none is asked for or a figure is missing. */
    @Nullable
    BigDecimal find(Terms terms) {
        BaselinePeriod period = terms.baselinePeriod();
        if (terms.baselineValue() != null) {
            steps.add(Step.BASELINE_GIVEN);
            return terms.baselineValue();
        }
        if (period == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<Period> periods = period.periods();
        for (Period each : periods) {
            Figure figure = figure(each);
            if (figure == null) {
                return null;
            }
            sum = sum.add(figure.value());
        }
        if (!period.isMean()) {
            return sum;
        }
        steps.add(Step.BASELINE_MEAN);
        return sum.divide(BigDecimal.valueOf(periods.size()), MathContext.DECIMAL64);
    }

    private @Nullable Figure figure(Period period) {
        if (period.frequency() != Frequency.YEAR) {
            if (rate) {
                return figures.at(period);
            }
            steps.add(Step.BASELINE_OF_THE_YEAR_TO);
            return figures.yearTo(period);
        }
        Figure published = figures.at(period);
        if (published != null) {
            return published;
        }
        Figure made = parts.whole(period);
        if (made != null) {
            steps.add(Step.BASELINE_FROM_PARTS);
        }
        return made;
    }
}
