package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Signals.TargetSignal;

/**
 * How far a target has come. It is told by the terms and the figures alone, not by the day on which it is asked: what is
 * judged is the latest figure, against what the path asks at the end of that figure's period. docs/progress.md has the
 * formulas, and why.
 *
 * @param signal {@code NO_DATA, BEHIND, ON_TRACK} or {@code REACHED}
 * @param missing why there is no data; null where there is
 * @param baseline per year, in the unit of the figures; null where none is needed or known
 * @param goal in the unit of the figures: per year, or in all where they are added up; the baseline itself where any
 *     more or less will do; null where it is not known
 * @param latest the figure that was judged; null where there is none
 * @param attainment (latest − baseline) ÷ (goal − baseline), from 0 at the baseline to 1 at the goal, beyond either where
 *     the figure is; of a sum, which begins at 0, its share of the goal; null where it has no meaning
 * @param shareOfGoal latest ÷ goal, where there is a goal but no baseline to set out from; otherwise null
 * @param expectedByNow what the path asks at the end of the latest period, in the unit of the figures; null without path
 * @param elapsed how much of the time from the path's beginning to the due date had passed by then, from 0 to 1; null
 *     without a due date
 * @param steps what was done on the way that a reader should know of
 */
public record Progress(
        TargetSignal signal,
        @Nullable Missing missing,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal goal,
        @Nullable Latest latest,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal shareOfGoal,
        @Nullable BigDecimal expectedByNow,
        @Nullable BigDecimal elapsed,
        List<Step> steps) {

    /** What a value is the sum of. */
    @Schema(
            description = "What the value is: `PERIOD`, the period's own figure; `YEAR`, the sum of the year that ends"
                    + " with the period; `SINCE`, the sum since the counting began.")
    public enum Span {
        PERIOD,
        YEAR,
        SINCE
    }

    /** The figure that was judged. */
    public record Latest(Figure figure, Span span) {

        public BigDecimal value() {
            return figure.value();
        }
    }

    /** Why there is no data to judge by. */
    public enum Missing {
        NO_FIGURES("There are no figures."),
        NO_WHOLE_YEAR("There is no year of which no quarter or month is missing."),
        NO_FIGURES_SINCE("No figure is for a period that ends after the way to the goal begins."),
        NO_FIRST_FIGURE("The figure of the first period that counts is missing."),
        NO_BASELINE("Without a baseline it cannot be told what should have been reached before the due date."),
        NO_BASELINE_FIGURES("A figure of the baseline's period is missing."),
        GOAL_IS_BASELINE("The goal is the baseline itself, so there is no way between them to measure.");

        private final String text;

        Missing(String text) {
            this.text = text;
        }

        /** A sentence that says so. */
        public String text() {
            return text;
        }
    }

    /** What was done on the way from the figures to the result. */
    public enum Step {
        YEARS_TO_EACH(
                "Each figure is taken with those before it as the sum of a year, so that seasons do not mislead."),
        BASELINE_OF_THE_YEAR_TO("The baseline is the sum of the year that ends with its period."),
        BASELINE_FROM_PARTS(
                "The baseline is worked out from its quarters or months, as there is no figure of the year."),
        BASELINE_MEAN("The baseline is the mean of its years."),
        BASELINE_GIVEN("The baseline was given, not taken from the figures."),
        PRO_RATA("What is asked by now is the goal's share for the time that has passed."),
        LINEAR_INSTEAD("The path is linear: the same percentage each year needs a baseline and a goal above 0,"
                + " compared year by year."),
        REACHED_LATE("The goal was reached after the due date."),
        BROKEN_EARLIER("It holds in the latest figure, but did not in an earlier one."),
        PROVISIONAL("The latest figure is provisional.");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        /** A sentence that says so. */
        public String text() {
            return text;
        }
    }

    /**
     * Works out the progress.
     *
     * @param terms that hold together, see {@link Terms#check}
     * @param figures of the frequency in the terms, one a period, in any order
     * @param baselineFigures of the frequency of the baseline's period; the same ones, where it is the same
     * @throws IllegalArgumentException where there are two figures for one period
     */
    public static Progress of(Terms terms, List<Figure> figures, List<Figure> baselineFigures, Limits limits) {
        FigureSeries series = new FigureSeries(figures, terms.rate());
        return new Judgement(terms, series, new FigureSeries(baselineFigures, terms.rate()), limits).progress();
    }
}
