package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Time in months of the calendar, a day being its part of its month. Every year is of twelve and every quarter of three,
 * so that neither leap years nor the lengths of months bend a path.
 */
final class Months {

    static final BigDecimal PER_YEAR = BigDecimal.valueOf(12);

    private Months() {}

    /** From the end of a day to the end of another; below 0 where it lies before. */
    static BigDecimal between(LocalDate from, LocalDate to) {
        return atEndOf(to).subtract(atEndOf(from));
    }

    /** The same in years. */
    static BigDecimal years(LocalDate from, LocalDate to) {
        return between(from, to).divide(PER_YEAR, MathContext.DECIMAL64);
    }

    /** What share of the time from one day's end to another's has passed by the end of a day between them. */
    static BigDecimal share(LocalDate from, LocalDate by, LocalDate to) {
        return between(from, by).divide(between(from, to), MathContext.DECIMAL64);
    }

    /** The day on whose end so many months have passed since the end of another. */
    static LocalDate after(LocalDate from, double months) {
        // What is less than the rounding in what was worked out does not begin another day.
        double end = atEndOf(from).doubleValue() + months - 1e-6;
        long month = (long) Math.floor(end);
        LocalDate first = LocalDate.of((int) Math.floorDiv(month, 12L), Math.floorMod(month, 12) + 1, 1);
        int day = (int) Math.ceil((end - month) * first.lengthOfMonth());
        return first.plusDays(Math.max(day, 1) - 1L);
    }

    private static BigDecimal atEndOf(LocalDate day) {
        return BigDecimal.valueOf(day.getYear() * 12L + day.getMonthValue() - 1)
                .add(BigDecimal.valueOf(day.getDayOfMonth())
                        .divide(BigDecimal.valueOf(day.lengthOfMonth()), MathContext.DECIMAL64));
    }
}
