package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Progress.Latest;
import org.tradecommitments.measure.Progress.Missing;
import org.tradecommitments.measure.Progress.Span;
import org.tradecommitments.measure.Progress.Step;

/** Judges a target by its figures, for {@link Progress}. */
final class Judgement {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final Terms terms;
    private final FigureSeries series;
    private final Limits limits;
    private final Set<Step> steps = EnumSet.noneOf(Step.class);
    private final @Nullable BigDecimal baseline;
    private final @Nullable BigDecimal goal;

    /** Where the way to the goal sets out from: the baseline, or 0 for a sum; null where that is not known. */
    private final @Nullable BigDecimal origin;

    Judgement(Terms terms, FigureSeries series, FigureSeries baselineFigures, Limits limits) {
        this.terms = terms;
        this.series = series;
        this.limits = limits;
        this.baseline = terms.followsPath() || terms.needsBaseline()
                ? new BaselineFigure(baselineFigures, series, terms.rate(), steps).find(terms)
                : null;
        this.goal = terms.goalFrom(baseline);
        this.origin = terms.isCumulative() ? BigDecimal.ZERO : baseline;
    }

    Progress progress() {
        List<Figure> compared = compared();
        List<Figure> since = compared.stream()
                .filter(figure -> figure.period().lastDay().isAfter(terms.start()))
                .toList();
        Figure judged = since.isEmpty() ? null : judged(since);
        Missing missing = missing(compared, judged);
        if (judged != null && judged.provisional()) {
            steps.add(Step.PROVISIONAL);
        }
        BigDecimal elapsed = judged == null ? null : elapsed(judged);
        BigDecimal expected = elapsed == null ? null : expected(elapsed);
        TargetSignal signal =
                missing != null || judged == null ? TargetSignal.NO_DATA : signal(judged, since, expected);
        return new Progress(
                signal,
                missing,
                baseline,
                goal,
                judged == null ? null : new Latest(judged, span()),
                judged == null ? null : attainment(judged),
                judged == null ? null : shareOfGoal(judged),
                expected,
                elapsed,
                List.copyOf(steps));
    }

    private List<Figure> compared() {
        if (terms.comparesYears()) {
            steps.add(Step.YEARS_TO_EACH);
        }
        return series.compared(terms);
    }

    private Span span() {
        if (terms.isCumulative()) {
            return Span.SINCE;
        }
        return terms.comparesYears() ? Span.YEAR : Span.PERIOD;
    }

    /**
     * The figure to judge by: the latest; once the due date has passed, that of the period in which it lay, so that what
     * comes later does not undo what was reached; or, where that fell short, the first later one that reached the goal.
     */
    private Figure judged(List<Figure> since) {
        List<Figure> fromDue = since.stream().filter(this::isOfDue).toList();
        if (fromDue.isEmpty()) {
            return since.get(since.size() - 1);
        }
        if (terms.isKept()) {
            return fromDue.get(0);
        }
        return fromDue.stream().filter(this::reaches).findFirst().orElseGet(() -> fromDue.get(fromDue.size() - 1));
    }

    /** Whether the due date had come by the end of a figure's period. */
    private boolean isOfDue(Figure figure) {
        return terms.due() != null && !figure.period().lastDay().isBefore(terms.due());
    }

    private @Nullable Missing missing(List<Figure> compared, @Nullable Figure judged) {
        if (series.isEmpty()) {
            return Missing.NO_FIGURES;
        }
        if (compared.isEmpty()) {
            return terms.isCumulative() ? Missing.NO_FIRST_FIGURE : Missing.NO_WHOLE_YEAR;
        }
        boolean baselineFailed = origin == null && terms.baselinePeriod() != null && terms.followsPath();
        if (goal == null || baselineFailed) {
            return Missing.NO_BASELINE_FIGURES;
        }
        if (judged == null) {
            return Missing.NO_FIGURES_SINCE;
        }
        if (!terms.followsPath()) {
            return null;
        }
        if (origin == null) {
            boolean canTell = reaches(judged) || (isOfDue(judged) && !terms.rate());
            return canTell ? null : Missing.NO_BASELINE;
        }
        return goal.compareTo(origin) == 0 ? Missing.GOAL_IS_BASELINE : null;
    }

    private @Nullable BigDecimal elapsed(Figure judged) {
        if (terms.due() == null) {
            return null;
        }
        BigDecimal whole = Months.between(terms.start(), terms.due());
        BigDecimal part = Months.between(terms.start(), judged.period().lastDay());
        return part.compareTo(whole) >= 0 ? BigDecimal.ONE : part.divide(whole, PRECISION);
    }

    /** What the path asks when so much of the time has passed. */
    private @Nullable BigDecimal expected(BigDecimal elapsed) {
        if (!terms.followsPath() || origin == null || goal == null) {
            return null;
        }
        if (terms.isCumulative()) {
            steps.add(Step.PRO_RATA);
        }
        Route route = new Route(origin, goal, terms.path());
        if (route.isStraightened()) {
            steps.add(Step.LINEAR_INSTEAD);
        }
        return route.after(elapsed);
    }

    private @Nullable BigDecimal attainment(Figure figure) {
        if (!terms.followsPath() || origin == null || goal == null || goal.compareTo(origin) == 0) {
            return null;
        }
        return figure.value().subtract(origin).divide(goal.subtract(origin), PRECISION);
    }

    /** Of a goal for which no baseline is known or needed. */
    private @Nullable BigDecimal shareOfGoal(Figure figure) {
        boolean applies = terms.followsPath() ? origin == null : !terms.needsBaseline();
        return !applies || goal == null || goal.signum() == 0
                ? null
                : figure.value().divide(goal, PRECISION);
    }

    private boolean reaches(Figure figure) {
        if (goal == null) {
            return false;
        }
        int toGoal = figure.value().compareTo(goal);
        return switch (terms.goal()) {
            case INCREASE -> toGoal > 0;
            case DECREASE -> toGoal < 0;
            case KEEP_AT_LEAST -> toGoal >= 0;
            case KEEP_AT_MOST -> toGoal <= 0;
            case UP_TO -> isReached(shareOfGoal(figure));
            case REACH, MULTIPLY, CHANGE ->
                origin == null ? reachesFromNowhere(figure.value(), goal) : isReached(attainment(figure));
        };
    }

    /** Without a baseline: a goal is one to rise to, 0 one to fall to; which way a rate should go is not known. */
    private boolean reachesFromNowhere(BigDecimal value, BigDecimal goal) {
        if (goal.signum() == 0) {
            return value.signum() <= 0;
        }
        return terms.rate() ? value.compareTo(goal) == 0 : isReached(value.divide(goal, PRECISION));
    }

    private boolean isReached(@Nullable BigDecimal share) {
        return share != null && share.compareTo(limits.reached()) >= 0;
    }

    private TargetSignal signal(Figure judged, List<Figure> since, @Nullable BigDecimal expected) {
        if (terms.isKept()) {
            return kept(judged, since);
        }
        if (reaches(judged)) {
            if (since.stream()
                    .anyMatch(earlier -> isOfDue(earlier) && earlier.period().compareTo(judged.period()) < 0)) {
                steps.add(Step.REACHED_LATE);
            }
            return TargetSignal.REACHED;
        }
        if (terms.goal() == Goal.UP_TO) {
            return TargetSignal.ON_TRACK;
        }
        return expected != null && !isOfDue(judged) && isOnTrack(judged, expected)
                ? TargetSignal.ON_TRACK
                : TargetSignal.BEHIND;
    }

    private boolean isOnTrack(Figure judged, BigDecimal expected) {
        if (origin == null || goal == null) {
            return false;
        }
        BigDecimal made = judged.value().subtract(origin);
        BigDecimal asked = expected.subtract(origin).multiply(limits.onTrack());
        return goal.compareTo(origin) > 0 ? made.compareTo(asked) >= 0 : made.compareTo(asked) <= 0;
    }

    /** A target that is to be kept is reached once the due date came and it held in every figure since it was made. */
    private TargetSignal kept(Figure judged, List<Figure> since) {
        Predicate<Figure> isEarlier = figure -> figure.period().compareTo(judged.period()) < 0;
        boolean brokenEarlier = since.stream()
                .filter(isEarlier.and(figure -> firstDay(figure).isAfter(terms.madeOn())))
                .anyMatch(figure -> !reaches(figure));
        if (!reaches(judged)) {
            return TargetSignal.BEHIND;
        }
        if (brokenEarlier) {
            steps.add(Step.BROKEN_EARLIER);
        }
        if (!isOfDue(judged)) {
            return TargetSignal.ON_TRACK;
        }
        return brokenEarlier ? TargetSignal.BEHIND : TargetSignal.REACHED;
    }

    /** The first day of what a figure is the sum of. */
    private LocalDate firstDay(Figure figure) {
        return terms.comparesYears()
                ? figure.period().plus(1 - terms.frequency().perYear()).firstDay()
                : figure.period().firstDay();
    }
}
