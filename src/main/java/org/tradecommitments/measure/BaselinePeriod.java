package org.tradecommitments.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tradecommitments.observation.Period;
import org.tradecommitments.observation.Period.Frequency;

/**
 * What a target is measured from: a year ({@code 2024}); the year that ends with a quarter or month ({@code 2024-Q1},
 * {@code 2024-03}); or the mean of successive years ({@code 2020/2024}).
 *
 * @param last the same as the first, unless it is a mean
 */
public record BaselinePeriod(Period first, Period last) {

    /**
     * Reads a baseline's period.
     *
     * @throws IllegalArgumentException where the text is not of that form
     */
    public static BaselinePeriod of(String text) {
        String[] ends = text.split("/", -1);
        Period first = Period.of(ends[0]);
        if (ends.length == 1) {
            return new BaselinePeriod(first, first);
        }
        Period last = Period.of(ends[1]);
        boolean successive = ends.length == 2
                && first.frequency() == Frequency.YEAR
                && last.frequency() == Frequency.YEAR
                && first.compareTo(last) < 0;
        if (!successive) {
            throw new IllegalArgumentException("must be two years, the earlier first, such as 2020/2024");
        }
        return new BaselinePeriod(first, last);
    }

    /** How often the figures come that it is made of. */
    public Frequency frequency() {
        return first.frequency();
    }

    boolean isMean() {
        return !first.equals(last);
    }

    /** The end of it, where a path begins; of a mean, the end of its last year. */
    public LocalDate lastDay() {
        return last.lastDay();
    }

    List<Period> periods() {
        return Stream.iterate(first, period -> period.compareTo(last) <= 0, period -> period.plus(1))
                .toList();
    }

    /** As it was read. */
    @Override
    public String toString() {
        return isMean() ? first + "/" + last : first.toString();
    }
}
