package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Progress.Latest;
import org.tradecommitments.measure.Progress.Span;
import org.tradecommitments.observation.Period;
import org.tradecommitments.observation.Period.Frequency;

/** Words a progress so that a journalist could quote it: what, when, by whose figures, how much, and what was asked. */
public final class Sentence {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Subject subject;
    private final Terms terms;
    private final Progress progress;

    private Sentence(Subject subject, Terms terms, Progress progress) {
        this.subject = subject;
        this.terms = terms;
        this.progress = progress;
    }

    /** How far it has come, in a sentence or two. */
    public static String of(Subject subject, Terms terms, Progress progress) {
        return new Sentence(subject, terms, progress).text();
    }

    /** Where the trend leads, in a sentence. */
    public static String of(Projection projection) {
        String trend = "On the trend of " + projection.values() + " years' figures, ";
        String level = " (" + Projection.LEVEL_PERCENT + " % interval: ";
        LocalDate to = projection.to();
        int from = projection.from().getYear();
        if (projection.reachedBy() == null) {
            return trend + "the goal is not reached within a hundred years" + level + from + " or later, if ever).";
        }
        String interval =
                from + (to == null ? " or later, if ever" : from == to.getYear() ? "" : " to " + to.getYear());
        return trend + "the goal is reached in " + projection.reachedBy().getYear() + level + interval + ").";
    }

    private String text() {
        Latest latest = progress.latest();
        if (latest == null || (progress.signal() == TargetSignal.NO_DATA && progress.shareOfGoal() == null)) {
            return subject.words() + subject.reportedBy() + ": how far it has come cannot be told yet. " + whyNot();
        }
        String text = subject.words() + " " + when(latest) + subject.reportedBy() + ": " + achieved(latest);
        if (progress.signal() == TargetSignal.NO_DATA) {
            return text + ". " + whyNot();
        }
        return text + "; " + asked() + "." + (latest.figure().provisional() ? " The figure is provisional." : "");
    }

    private String whyNot() {
        return progress.missing() == null ? "" : progress.missing().text();
    }

    private String when(Latest latest) {
        Period period = latest.figure().period();
        if (latest.span() == Span.SINCE) {
            LocalDate first = terms.firstDayCounted();
            Period start = Period.of(first, period.frequency());
            return start.equals(period) ? "in " + name(period) : "from " + name(start) + " to " + name(period);
        }
        if (latest.span() == Span.YEAR) {
            return period.number() == period.frequency().perYear()
                    ? "in " + period.year()
                    : "in the " + (period.frequency() == Frequency.MONTH ? "twelve months" : "four quarters") + " to "
                            + name(period);
        }
        return "in " + name(period);
    }

    private static String name(Period period) {
        return switch (period.frequency()) {
            case YEAR -> String.valueOf(period.year());
            case QUARTER -> "Q" + period.number() + " " + period.year();
            case MONTH ->
                period.firstDay().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + period.year();
        };
    }

    /** When the baseline is of. */
    private String baselineTime() {
        BaselinePeriod period = terms.baselinePeriod();
        if (period == null) {
            return "before";
        }
        if (period.isMean()) {
            return "mean of " + period.first().year() + "–" + period.last().year();
        }
        boolean isItself = period.frequency() == Frequency.YEAR || terms.rate();
        return (isItself ? "" : "year to ") + name(period.first());
    }

    private String baselineFigure() {
        BaselinePeriod period = terms.baselinePeriod();
        if (period == null) {
            return "the baseline";
        }
        if (period.isMean()) {
            return "the " + baselineTime();
        }
        return period.frequency() == Frequency.YEAR
                ? "the " + baselineTime() + " figure"
                : "the figure of the " + baselineTime();
    }

    private String achieved(Latest latest) {
        BigDecimal baseline = progress.baseline();
        String value = amount(latest.value());
        if (latest.span() == Span.SINCE) {
            BigDecimal share = progress.attainment() == null ? progress.shareOfGoal() : progress.attainment();
            return value + (share == null ? "" : ", " + Amounts.percent(share) + " of " + amount(goal()));
        }
        if (baseline == null) {
            return value + (progress.shareOfGoal() == null || terms.isKept() ? "" : share());
        }
        if (baseline.signum() <= 0 || terms.goal() == Goal.REACH) {
            return value + ", against " + amount(baseline) + " (" + baselineTime() + ")";
        }
        if (terms.goal() == Goal.MULTIPLY) {
            return times(latest.value()) + " times " + baselineFigure();
        }
        BigDecimal change = latest.value().subtract(baseline);
        String size = terms.goal() == Goal.CHANGE && !terms.percent()
                ? amount(change.abs())
                : Amounts.percent(change.abs().divide(baseline, PRECISION));
        return change.signum() == 0
                ? "the same as " + baselineFigure()
                : size + (change.signum() > 0 ? " more" : " less") + " than " + baselineFigure();
    }

    private String share() {
        BigDecimal share = progress.shareOfGoal();
        return share == null ? "" : ", " + Amounts.percent(share) + " of " + amount(goal());
    }

    /** What was asked, and whether it is so. */
    private String asked() {
        return switch (terms.goal()) {
            case INCREASE, DECREASE -> {
                String word = terms.goal() == Goal.INCREASE ? "more" : "less";
                yield word + by() + " was the goal, which is " + (isReached() ? "reached" : "not reached");
            }
            case KEEP_AT_LEAST, KEEP_AT_MOST -> kept();
            case UP_TO -> "up to " + amount(goal()) + by() + " was spoken of" + (isReached() ? ", and is reached" : "");
            case REACH, MULTIPLY, CHANGE -> onPath();
        };
    }

    private String kept() {
        String limit = (terms.goal() == Goal.KEEP_AT_LEAST ? "at least " : "at most ") + amount(goal());
        boolean brokenEarlier = progress.steps().contains(Progress.Step.BROKEN_EARLIER);
        String verdict = switch (progress.signal()) {
            case REACHED -> "was kept to";
            case ON_TRACK -> brokenEarlier ? "is kept to again" : "is kept to";
            default -> brokenEarlier ? "was not kept to throughout" : "is not kept to";
        };
        return limit + (terms.due() == null ? "" : " until " + date(terms.due())) + " was the goal, which " + verdict;
    }

    private String onPath() {
        String goal = goalName() + by();
        BigDecimal expected = progress.expectedByNow();
        if (isReached()) {
            boolean late = progress.steps().contains(Progress.Step.REACHED_LATE);
            return goal + (late ? " is reached, but late" : " is reached");
        }
        boolean isDue = progress.elapsed() != null && progress.elapsed().compareTo(BigDecimal.ONE) == 0;
        if (isDue || expected == null) {
            return goal + " is not reached";
        }
        BigDecimal baseline = progress.baseline();
        boolean inTimes =
                terms.goal() == Goal.MULTIPLY && !terms.isCumulative() && baseline != null && baseline.signum() > 0;
        return goal + " would have needed " + (inTimes ? times(expected) : amount(expected)) + " by now";
    }

    private String goalName() {
        BigDecimal amount = terms.amount();
        if (amount == null || terms.goal() == Goal.REACH || terms.isCumulative()) {
            return "reaching " + amount(goal());
        }
        if (terms.goal() == Goal.CHANGE) {
            String size = terms.percent() ? Amounts.number(amount.abs()) + " %" : amount(amount.abs());
            return size + (amount.signum() > 0 ? " more" : " less");
        }
        if (amount.compareTo(BigDecimal.valueOf(2)) == 0) {
            return "doubling";
        }
        if (amount.compareTo(BigDecimal.valueOf(3)) == 0) {
            return "tripling";
        }
        return amount.compareTo(new BigDecimal("0.5")) == 0 ? "halving" : Amounts.number(amount) + " times as much";
    }

    private boolean isReached() {
        return progress.signal() == TargetSignal.REACHED;
    }

    private String by() {
        return terms.due() == null ? "" : " by " + date(terms.due());
    }

    private static String date(LocalDate due) {
        if (!YearMonth.from(due).atEndOfMonth().equals(due)) {
            return DAY.format(due);
        }
        Period period = Period.of(due, due.getMonthValue() == 12 ? Frequency.YEAR : Frequency.MONTH);
        return "the end of " + name(period);
    }

    private String times(BigDecimal value) {
        BigDecimal baseline = progress.baseline();
        return baseline == null ? amount(value) : Amounts.number(value.divide(baseline, PRECISION));
    }

    private BigDecimal goal() {
        return progress.goal() == null ? BigDecimal.ZERO : progress.goal();
    }

    private String amount(@Nullable BigDecimal value) {
        return value == null ? "nothing" : Amounts.of(value, subject.unit());
    }
}
