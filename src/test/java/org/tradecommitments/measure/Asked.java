package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Terms.Accumulation;
import org.tradecommitments.measure.Terms.Path;
import org.tradecommitments.observation.Period;
import org.tradecommitments.observation.Period.Frequency;

/** Terms and figures for tests, from few words. What is not said: yearly, per period, linear, made on 2025-05-14, due at the end of 2027. */
record Asked(Terms terms) {

    static Asked to(Goal goal, @Nullable String amount) {
        return new Asked(new Terms(
                goal,
                amount == null ? null : new BigDecimal(amount),
                false,
                false,
                Frequency.YEAR,
                Accumulation.PER_PERIOD,
                null,
                null,
                LocalDate.of(2025, 5, 14),
                null,
                LocalDate.of(2027, 12, 31),
                Path.LINEAR));
    }

    Asked percent() {
        return with(true, terms.rate(), terms.frequency(), terms.accumulation(), terms.path());
    }

    Asked rate() {
        return with(terms.percent(), true, terms.frequency(), terms.accumulation(), terms.path());
    }

    Asked every(Frequency frequency) {
        return with(terms.percent(), terms.rate(), frequency, terms.accumulation(), terms.path());
    }

    Asked inAll() {
        return with(terms.percent(), terms.rate(), terms.frequency(), Accumulation.CUMULATIVE, terms.path());
    }

    Asked compound() {
        return with(terms.percent(), terms.rate(), terms.frequency(), terms.accumulation(), Path.COMPOUND);
    }

    private Asked with(boolean percent, boolean rate, Frequency frequency, Accumulation accumulation, Path path) {
        return new Asked(new Terms(
                terms.goal(),
                terms.amount(),
                percent,
                rate,
                frequency,
                accumulation,
                terms.baselinePeriod(),
                terms.baselineValue(),
                terms.madeOn(),
                terms.countedFrom(),
                terms.due(),
                path));
    }

    Asked from(@Nullable String period) {
        return from(period, null);
    }

    Asked from(@Nullable String period, @Nullable String value) {
        return with(
                period == null ? null : BaselinePeriod.of(period),
                value == null ? null : new BigDecimal(value),
                terms.madeOn(),
                terms.countedFrom(),
                terms.due());
    }

    Asked madeOn(String day) {
        return with(
                terms.baselinePeriod(), terms.baselineValue(), LocalDate.parse(day), terms.countedFrom(), terms.due());
    }

    Asked countedFrom(String day) {
        return with(terms.baselinePeriod(), terms.baselineValue(), terms.madeOn(), LocalDate.parse(day), terms.due());
    }

    Asked by(@Nullable String due) {
        return with(
                terms.baselinePeriod(),
                terms.baselineValue(),
                terms.madeOn(),
                terms.countedFrom(),
                due == null ? null : LocalDate.parse(due));
    }

    private Asked with(
            @Nullable BaselinePeriod period,
            @Nullable BigDecimal value,
            LocalDate madeOn,
            @Nullable LocalDate countedFrom,
            @Nullable LocalDate due) {
        return new Asked(new Terms(
                terms.goal(),
                terms.amount(),
                terms.percent(),
                terms.rate(),
                terms.frequency(),
                terms.accumulation(),
                period,
                value,
                madeOn,
                countedFrom,
                due,
                terms.path()));
    }

    /** The progress by figures which serve for the baseline as well. */
    Progress by(List<Figure> figures) {
        return Progress.of(terms, figures, figures, Limits.USUAL);
    }

    /** Figures such as {@code "2024 100, 2025 131"}; one that ends with {@code p} is provisional. */
    static List<Figure> figures(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(" "))
                .map(each ->
                        new Figure(Period.of(each[0]), new BigDecimal(each[1].replace("p", "")), each[1].endsWith("p")))
                .toList();
    }

    /** The same value for so many periods. */
    static List<Figure> constant(String first, int periods, String value) {
        return IntStream.range(0, periods)
                .mapToObj(each -> new Figure(Period.of(first).plus(each), new BigDecimal(value), false))
                .toList();
    }
}
