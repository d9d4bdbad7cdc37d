package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.measure.Progress.Missing;
import org.tradecommitments.measure.Terms.Path;
import org.tradecommitments.observation.Period;

/**
 * When the trend of the figures reaches the goal, if it goes on: an estimate by Theil and Sen, see docs/progress.md. A date
 * is the end of the year whose figure reaches it.
 *
 * @param reachedBy the estimate; null where the trend does not reach the goal within a hundred years
 * @param from the interval's beginning, not before the end of the latest period
 * @param to the interval's end; null where it is open, because the trend may never reach the goal
 * @param values how many years' figures it rests on
 * @param logarithmic whether the trend is one of percentages, not amounts
 */
public record Projection(
        @Nullable LocalDate reachedBy,
        LocalDate from,
        @Nullable LocalDate to,
        int values,
        boolean logarithmic) {

    /** What share of such intervals should hold the date when the trend does reach the goal. */
    public static final int LEVEL_PERCENT = 80;

    /** The fewest years' figures that are projected. */
    public static final int FEWEST = 5;

    /** The most; older ones tell little of where a trend goes now. */
    public static final int MOST = 15;

    private static final double HORIZON_MONTHS = 1200;

    /** Why there is no projection. */
    public enum Without {
        NO_AMOUNT("There is no amount to be reached."),
        SUM("Sums are not projected."),
        NO_DATA("There are no figures, or no goal, to project."),
        REACHED("The goal is reached."),
        TOO_FEW("There are fewer than five years of figures."),
        OUT_OF_REACH("The trend does not lead to the goal within a hundred years.");

        private final String text;

        Without(String text) {
            this.text = text;
        }

        /** A sentence that says so. */
        public String text() {
            return text;
        }
    }

    /** A projection, or why there is none: one of them is null. */
    public record Outcome(
            @Nullable Projection projection, @Nullable Without without) {}

    /** How it is made, in words. */
    public String method() {
        return "Theil–Sen, through " + values + " years' " + (logarithmic ? "logarithms" : "figures");
    }

    /**
     * Projects the figures.
     *
     * @param figures those that the progress was worked out from
     */
    public static Outcome of(Terms terms, List<Figure> figures, Progress progress) {
        BigDecimal goal = progress.goal();
        Progress.Latest latest = progress.latest();
        if (!terms.followsPath() || terms.isCumulative()) {
            return new Outcome(null, terms.isCumulative() ? Without.SUM : Without.NO_AMOUNT);
        }
        if (progress.signal() == TargetSignal.REACHED) {
            return new Outcome(null, Without.REACHED);
        }
        if (goal == null || latest == null || progress.missing() == Missing.GOAL_IS_BASELINE) {
            return new Outcome(null, Without.NO_DATA);
        }
        List<Figure> yearly = yearly(
                terms, new FigureSeries(figures, terms.rate()), latest.figure().period());
        if (yearly.size() < FEWEST) {
            return new Outcome(null, Without.TOO_FEW);
        }
        BigDecimal origin = Objects.requireNonNullElse(progress.baseline(), latest.value());
        Projection projection = project(yearly, goal, goal.compareTo(origin) < 0, terms.path());
        return new Outcome(projection, projection == null ? Without.OUT_OF_REACH : null);
    }

    /** The figures of years, or those that end with the latest period, of which none overlaps another; the earliest first. */
    private static List<Figure> yearly(Terms terms, FigureSeries series, Period latest) {
        List<Figure> years = new ArrayList<>();
        Period first = series.all().get(0).period();
        int step = terms.frequency().perYear();
        for (Period period = latest; years.size() < MOST && period.compareTo(first) >= 0; period = period.plus(-step)) {
            Figure figure = terms.comparesYears() ? series.yearTo(period) : series.at(period);
            if (figure != null) {
                years.add(figure);
            }
        }
        Collections.reverse(years);
        return years;
    }

    private static @Nullable Projection project(List<Figure> years, BigDecimal goal, boolean falls, Path path) {
        boolean logarithmic = path == Path.COMPOUND
                && goal.signum() > 0
                && years.stream().allMatch(year -> year.value().signum() > 0);
        LocalDate end = years.get(years.size() - 1).period().lastDay();
        double[] times = years.stream()
                .mapToDouble(
                        year -> Months.between(end, year.period().lastDay()).doubleValue())
                .toArray();
        double[] values = years.stream()
                .mapToDouble(year -> scaled(year.value(), logarithmic, falls))
                .toArray();
        Crossing crossing =
                Crossing.of(times, values, scaled(goal, logarithmic, falls), LEVEL_PERCENT / 100.0, HORIZON_MONTHS);
        LocalDate from = day(end, crossing.from());
        return from == null
                ? null
                : new Projection(day(end, crossing.at()), from, day(end, crossing.to()), years.size(), logarithmic);
    }

    /** On the scale on which the trend is a line, turned over where the goal lies below. */
    private static double scaled(BigDecimal value, boolean logarithmic, boolean falls) {
        double scaled = logarithmic ? Math.log(value.doubleValue()) : value.doubleValue();
        return falls ? -scaled : scaled;
    }

    private static @Nullable LocalDate day(LocalDate end, @Nullable Double months) {
        return months == null ? null : Months.after(end, months);
    }
}
