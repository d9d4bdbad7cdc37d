package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.observation.Period.Frequency;
import org.tradecommitments.shared.Problem;

/**
 * What a target asks, complete enough to be checked against figures.
 *
 * @param amount in the unit of the figures, a factor or a percentage; per year where the figures are compared per
 *     period, in all where they are added up
 * @param percent whether the amount of a {@code CHANGE} is a percentage
 * @param rate whether the figures are rates or levels, of which a year's is the mean, not the sum; see {@link #isRate}
 * @param frequency how often the figures come
 * @param baselineValue per year, whatever the frequency; null where it is to be taken from the figures
 * @param madeOn when the commitment was made
 * @param countedFrom {@code CUMULATIVE} only: the first day that counts; null for the first of the year in which it was
 *     made, or the day after the baseline where that is later
 * @param due null where there is none
 */
public record Terms(
        Goal goal,
        @Nullable BigDecimal amount,
        boolean percent,
        boolean rate,
        Frequency frequency,
        Accumulation accumulation,
        @Nullable BaselinePeriod baselinePeriod,
        @Nullable BigDecimal baselineValue,
        LocalDate madeOn,
        @Nullable LocalDate countedFrom,
        @Nullable LocalDate due,
        Path path) {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    /** What is compared with the goal. */
    @Schema(
            description = "What is compared with the goal: `PER_PERIOD`, a year's figure, or the year that ends with a"
                    + " quarter or month; `CUMULATIVE`, the sum since the counting began.")
    public enum Accumulation {
        PER_PERIOD,
        CUMULATIVE
    }

    /** How the way from the baseline to the goal is spread over the time. */
    @Schema(
            description = "How the way from the baseline to the goal is spread over the time: `LINEAR`, the same amount"
                    + " each year; `COMPOUND`, the same percentage each year.")
    public enum Path {
        LINEAR,
        COMPOUND
    }

    /** Whether the figures of an indicator are rates, of which a year's is the mean, not the sum. */
    public static boolean isRate(Indicator indicator, @Nullable String unit) {
        return indicator == Indicator.TARIFF_RATE || "%".equals(unit);
    }

    /** Checks the terms; the pointers are those of a reading in the API. */
    public void check(Problem.Rules rules) {
        rules.require(
                        goal.takes(amount),
                        "/amount",
                        Problem.quoted(amount) + " does not go with " + goal
                                + "; INCREASE and DECREASE take none, MULTIPLY one above 0, CHANGE one other than 0, the"
                                + " others one of 0 or more")
                .require(
                        baselinePeriod != null || !needsBaseline(),
                        "/baseline/period",
                        goal + " needs the period that it is measured from, such as 2024, 2024-03 or 2020/2024")
                .require(!percent || goal == Goal.CHANGE, "/percent", "only CHANGE is by a percentage")
                .require(due != null || !followsPath(), "/due/to", goal + " needs a date by which")
                .require(
                        isDueAhead(),
                        "/due/to",
                        due + " is not after " + start() + ", where the way to the goal begins");
        if (isCumulative()) {
            checkCumulative(rules);
        } else {
            rules.require(countedFrom == null, "/countedFrom", "only CUMULATIVE figures are counted from a day");
        }
    }

    private void checkCumulative(Problem.Rules rules) {
        boolean taken = switch (goal) {
            case REACH, UP_TO, KEEP_AT_MOST -> true;
            case MULTIPLY -> amount != null && amount.compareTo(BigDecimal.ONE) >= 0;
            case CHANGE -> amount != null && amount.signum() > 0;
            default -> false;
        };
        rules.require(
                        taken,
                        "/accumulation",
                        "CUMULATIVE is for REACH, UP_TO, KEEP_AT_MOST, a MULTIPLY by 1 or more and a CHANGE above 0; a"
                                + " sum that must stay low is KEEP_AT_MOST")
                .require(!rate, "/accumulation", "CUMULATIVE is not for rates, which do not add up");
    }

    /** Whether the way to the goal begins before it is due. */
    boolean isDueAhead() {
        return due == null || due.isAfter(start());
    }

    boolean isCumulative() {
        return accumulation == Accumulation.CUMULATIVE;
    }

    /** Whether the goal is told by the baseline. */
    boolean needsBaseline() {
        return switch (goal) {
            case MULTIPLY, CHANGE, INCREASE, DECREASE -> true;
            default -> false;
        };
    }

    /** Whether so much is asked by a date, and so much of it by now. */
    boolean followsPath() {
        return switch (goal) {
            case REACH, MULTIPLY, CHANGE -> true;
            default -> false;
        };
    }

    boolean isKept() {
        return goal == Goal.KEEP_AT_LEAST || goal == Goal.KEEP_AT_MOST;
    }

    /** Whether figures of quarters or months are compared as the years that end with them. */
    boolean comparesYears() {
        return !isCumulative() && !rate && frequency != Frequency.YEAR;
    }

    /** The end of this day is where the way to the goal begins; only figures that end later tell of it. */
    LocalDate start() {
        if (isCumulative()) {
            return firstDayCounted().minusDays(1);
        }
        return baselinePeriod == null || goal == Goal.UP_TO || isKept()
                ? madeOn.minusDays(1)
                : baselinePeriod.lastDay();
    }

    /** The first day of a sum: that of the first period which begins on the day from which is counted. */
    LocalDate firstDayCounted() {
        LocalDate ofTheYear = madeOn.withDayOfYear(1);
        LocalDate afterBaseline =
                baselinePeriod == null ? ofTheYear : baselinePeriod.lastDay().plusDays(1);
        LocalDate usual = afterBaseline.isAfter(ofTheYear) ? afterBaseline : ofTheYear;
        return FigureSeries.firstSince(Objects.requireNonNullElse(countedFrom, usual), frequency)
                .firstDay();
    }

    /**
     * What is to be reached, kept or surpassed, in the unit of the figures.
     *
     * @param baseline per year
     * @return null where it is told by a baseline that there is not
     */
    @Nullable
    BigDecimal goalFrom(@Nullable BigDecimal baseline) {
        if (!needsBaseline()) {
            return amount;
        }
        if (baseline == null) {
            return null;
        }
        BigDecimal years = isCumulative() && due != null ? Months.years(start(), due) : BigDecimal.ONE;
        BigDecimal unchanged = baseline.multiply(years, PRECISION);
        if (amount == null) {
            return unchanged;
        }
        if (goal == Goal.MULTIPLY) {
            return unchanged.multiply(amount, PRECISION);
        }
        return unchanged.add(
                percent ? unchanged.abs().multiply(amount.movePointLeft(2), PRECISION) : amount, PRECISION);
    }
}
