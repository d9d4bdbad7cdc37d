package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.observation.Period;

/** Figures by period, and what can be made of several: a year's from its months, sums of a year, running sums. */
final class FigureSeries {

    private final NavigableMap<Period, Figure> figures = new TreeMap<>();
    private final boolean rate;

    /**
     * In any order.
     *
     * @param rate whether several figures are taken together by their mean, not their sum
     * @throws IllegalArgumentException where two figures are for one period
     */
    FigureSeries(List<Figure> figures, boolean rate) {
        this.rate = rate;
        for (Figure figure : figures) {
            if (this.figures.put(figure.period(), figure) != null) {
                throw new IllegalArgumentException("two figures for " + figure.period());
            }
        }
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }

    @Nullable
    Figure at(Period period) {
        return figures.get(period);
    }

    /** As they are, the earliest first. */
    List<Figure> all() {
        return List.copyOf(figures.values());
    }

    /** As they are compared with a goal, the earliest first. */
    List<Figure> compared(Terms terms) {
        if (terms.isCumulative()) {
            return sumsSince(terms.firstDayCounted());
        }
        return terms.comparesYears() ? yearsToEach() : all();
    }

    /** The year that ends with each period, for those of which no part is missing. */
    List<Figure> yearsToEach() {
        return figures.keySet().stream()
                .map(this::yearTo)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The year that ends with a period; null where a part of it is missing. */
    @Nullable
    Figure yearTo(Period last) {
        return over(last.plus(1 - last.frequency().perYear()), last);
    }

    /** A longer period from the parts that it has here; null where one is missing. */
    @Nullable
    Figure whole(Period longer) {
        if (figures.isEmpty()) {
            return null;
        }
        Period.Frequency parts = figures.firstKey().frequency();
        Figure sum = over(Period.of(longer.firstDay(), parts), Period.of(longer.lastDay(), parts));
        return sum == null ? null : new Figure(longer, sum.value(), sum.provisional());
    }

    /** The sum of what came from a day to the end of each period, as far as no period is missing. */
    List<Figure> sumsSince(LocalDate firstDay) {
        List<Figure> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean provisional = false;
        Figure next = figures.isEmpty()
                ? null
                : figures.get(firstSince(firstDay, figures.firstKey().frequency()));
        while (next != null) {
            sum = sum.add(next.value());
            provisional |= next.provisional();
            sums.add(new Figure(next.period(), sum, provisional));
            next = figures.get(next.period().plus(1));
        }
        return sums;
    }

    /** The first period that begins on the day or after it. */
    static Period firstSince(LocalDate day, Period.Frequency frequency) {
        Period period = Period.of(day, frequency);
        return period.firstDay().isBefore(day) ? period.plus(1) : period;
    }

    private @Nullable Figure over(Period first, Period last) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean provisional = false;
        int number = 0;
        for (Period each : (Iterable<Period>) between(first, last)::iterator) {
            Figure figure = figures.get(each);
            if (figure == null) {
                return null;
            }
            sum = sum.add(figure.value());
            provisional |= figure.provisional();
            number++;
        }
        return new Figure(
                last, rate ? sum.divide(BigDecimal.valueOf(number), MathContext.DECIMAL64) : sum, provisional);
    }

    private static Stream<Period> between(Period first, Period last) {
        return Stream.iterate(first, period -> period.compareTo(last) <= 0, period -> period.plus(1));
    }
}
