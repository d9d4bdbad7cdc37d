package org.tradecommitments.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Grounds;
import org.tradecommitments.measure.ProgressView.Assumption;
import org.tradecommitments.measure.ProgressView.BaselineFigureView;
import org.tradecommitments.measure.ProgressView.ByReading;
import org.tradecommitments.measure.ProgressView.LatestView;
import org.tradecommitments.measure.ProgressView.ProjectionView;
import org.tradecommitments.measure.ReadingView;
import org.tradecommitments.measure.Term;
import org.tradecommitments.measure.Terms;
import org.tradecommitments.measure.Terms.Accumulation;
import org.tradecommitments.observation.Period;
import org.tradecommitments.observation.Period.Frequency;

/**
 * What the page shows of one reading of a target: how far it has come, and the figures behind it.
 *
 * @param names of parties, by code
 */
record PageReading(ByReading progress, ReadingView terms, Map<String, String> names) {

    /** How far, as a figure, and of what. */
    record Attained(String figure, String of) {}

    /** Differs where what is shown does. */
    public String stamp() {
        return Integer.toHexString(Objects.hash(progress.signal(), progress.series(), progress.mirror()));
    }

    /** Null where it cannot be said as a share. */
    @Nullable
    public Attained attained() {
        BigDecimal way = progress.attainment();
        if (way != null) {
            return new Attained(PageWords.percent(way), isSum() ? "of the goal" : "of the way to the goal");
        }
        BigDecimal share = progress.shareOfGoal();
        return share == null ? null : new Attained(PageWords.percent(share), "of the goal");
    }

    public boolean isSum() {
        return terms.accumulation() == Accumulation.CUMULATIVE;
    }

    private boolean isYearToEach() {
        return !isSum() && terms.frequency() != Frequency.YEAR && !Terms.isRate(terms.indicator(), terms.unit());
    }

    /** What is compared with the goal, where it is not the period's own figure. */
    @Nullable
    public String compared() {
        return isSum() ? "Sum to then" : isYearToEach() ? "Year to then" : null;
    }

    /** What a point of the chart is. */
    public String point() {
        String each = terms.frequency().name().toLowerCase(Locale.ROOT);
        String what = isSum()
                ? "the sum since the counting began, to the end of each " + each
                : isYearToEach() ? "the year that ends with each " + each : "the figure of each " + each;
        return (progress.unit() == null ? "" : progress.unit() + ", ") + what;
    }

    public String reporter() {
        return name(terms.reporter());
    }

    /** Whose the other books are. */
    public String other() {
        return name(terms.reporter().equals(terms.from()) ? terms.to() : terms.from());
    }

    private String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** Whether there are figures to draw. */
    public boolean drawn() {
        return progress.compared().size() > 1;
    }

    public boolean hasMirror() {
        return !progress.mirror().isEmpty();
    }

    public List<PageFigureRow> rows() {
        return PageFigureRow.of(progress);
    }

    @Nullable
    public String latest() {
        LatestView latest = progress.latest();
        if (latest == null) {
            return null;
        }
        String when = PageWords.period(Period.of(latest.period()));
        String of = isSum() ? "all up to " + when : isYearToEach() ? "the year to " + when : when;
        return PageWords.quantity(latest.value(), progress.unit()) + ", " + of;
    }

    public String baseline() {
        BaselineFigureView baseline = progress.baseline();
        if (baseline == null) {
            return isSum() ? "It is a sum, which begins at 0." : "None is needed, or none is known.";
        }
        String period = baseline.period().replace('/', '–');
        BigDecimal value = baseline.value();
        if (value == null) {
            return period + ", of which no figure is known yet";
        }
        String mean = baseline.period().contains("/") ? "the mean of " + period : period;
        return PageWords.rounded(value, progress.unit()) + ", " + mean;
    }

    @Nullable
    public Basis baselineBasis() {
        return terms.baseline() == null ? null : terms.baseline().basis();
    }

    @Nullable
    public Basis goalBasis() {
        Grounds grounds = terms.terms().get(Term.GOAL);
        return grounds == null ? null : grounds.basis();
    }

    /** What the goal is, beside its figure. */
    public String aim() {
        return PageWords.aim(terms.goal(), terms.amount(), terms.percent() ? "%" : terms.unit(), null);
    }

    /** The goal's figure; null where it is not known. */
    @Nullable
    public String goal() {
        BigDecimal goal = progress.goal();
        return goal == null ? null : PageWords.rounded(goal, progress.unit());
    }

    /** Whether the goal's figure is not the amount that was said, but comes of it and the baseline. */
    public boolean isWorkedOut() {
        return progress.goal() != null && (terms.goal() == Goal.MULTIPLY || terms.goal() == Goal.CHANGE);
    }

    /** What the goal's mark on the chart is. */
    public String mark() {
        return switch (terms.goal()) {
            case REACH, MULTIPLY, CHANGE -> "Goal";
            case INCREASE -> "To rise above";
            case DECREASE -> "To fall below";
            case KEEP_AT_MOST -> "At most";
            case KEEP_AT_LEAST -> "At least";
            case UP_TO -> "Up to";
        };
    }

    /** Whether the goal is a way to go, with a path and a trend, and not a line to keep to. */
    public boolean isWay() {
        return terms.goal() == Goal.REACH || terms.goal() == Goal.MULTIPLY || terms.goal() == Goal.CHANGE;
    }

    @Nullable
    public String asked() {
        BigDecimal asked = progress.expectedByNow();
        return asked == null ? null : PageWords.rounded(asked, progress.unit());
    }

    /** The path, as the chart reads it. */
    public String path() {
        return progress.path().stream()
                .map(each -> each.on() + " " + each.value().toPlainString())
                .collect(Collectors.joining(","));
    }

    /** The projection, as the chart reads it: the interval's ends and the estimate, with nothing where they are open. */
    public String trend() {
        ProjectionView projection = progress.projection();
        return projection == null
                ? ""
                : Stream.concat(projection.interval().stream(), Stream.of(projection.reachedBy()))
                        .map(each -> Objects.toString(each, ""))
                        .collect(Collectors.joining(","));
    }

    /** A term that is assumed, in words. */
    public String term(Assumption assumption) {
        return switch (assumption.term()) {
            case "RULE" -> "How it was compared";
            case "FIGURES" -> "The figures";
            default -> PageWords.words(assumption.term());
        };
    }

    public int monthsPerPeriod() {
        return 12 / terms.frequency().perYear();
    }

    public LocalDate due() {
        return progress.due();
    }
}
