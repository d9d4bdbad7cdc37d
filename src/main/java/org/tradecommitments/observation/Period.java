package org.tradecommitments.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period that a figure is for, as in ISO 8601 and SDMX: a year ({@code 2024}), a quarter ({@code 2024-Q1}) or a month
 * ({@code 2024-03}) of the calendar.
 *
 * @param number the quarter or month of the year, from 1; 1 for a year
 */
@Schema(description = "A year, quarter or month.", examples = "2024")
public record Period(int year, Frequency frequency, int number) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** How often figures come. */
    @Schema(description = "How often figures come.")
    public enum Frequency {
        YEAR(12),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Frequency(int months) {
            this.months = months;
        }

        /** How many periods make a year. */
        public int perYear() {
            return 12 / months;
        }
    }

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException where the text is not of that form
     */
    @JsonCreator
    public static Period of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a year, quarter or month such as 2024, 2024-Q1 or 2024-03");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return new Period(year, Frequency.QUARTER, Integer.parseInt(matcher.group(2)));
        }
        return matcher.group(3) == null
                ? new Period(year, Frequency.YEAR, 1)
                : new Period(year, Frequency.MONTH, Integer.parseInt(matcher.group(3)));
    }

    /** The period of that length in which a day lies. */
    public static Period of(LocalDate day, Frequency frequency) {
        return new Period(day.getYear(), frequency, (day.getMonthValue() - 1) / frequency.months + 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * frequency.months + 1, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.from(firstDay()).plusMonths(frequency.months - 1L).atEndOfMonth();
    }

    /** The period of the same length that begins so many periods later; earlier, where it is below 0. */
    public Period plus(int periods) {
        int place = Math.addExact(year * frequency.perYear() + number - 1, periods);
        return new Period(
                Math.floorDiv(place, frequency.perYear()), frequency, Math.floorMod(place, frequency.perYear()) + 1);
    }

    /** By their end, then the longer first. */
    @Override
    public int compareTo(Period other) {
        int byEnd = lastDay().compareTo(other.lastDay());
        return byEnd == 0 ? frequency.compareTo(other.frequency) : byEnd;
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (frequency) {
            case YEAR -> "%04d".formatted(year);
            case QUARTER -> "%04d-Q%d".formatted(year, number);
            case MONTH -> "%04d-%02d".formatted(year, number);
        };
    }
}
