package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as they stand in a sentence: three digits that count, millions in words. */
final class Amounts {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Amounts() {}

    /** With its unit: {@code USD 1.31 million}, {@code 12.5 %}, {@code 3,400 t}; a UCUM annotation such as {flights} as a word. */
    static String of(BigDecimal value, @Nullable String unit) {
        String number = number(value);
        if (unit == null || unit.equals("1")) {
            return number;
        }
        if (unit.matches("[A-Z]{3}")) {
            return value.signum() < 0 ? "−" + unit + " " + number(value.negate()) : unit + " " + number;
        }
        return number + " " + unit.replaceAll("[{}]", "");
    }

    /** Without unit. */
    static String number(BigDecimal value) {
        BigDecimal rounded = value.round(THREE_DIGITS);
        BigDecimal size = rounded.abs();
        if (size.compareTo(BigDecimal.valueOf(1, -12)) >= 0) {
            return plain(rounded.movePointLeft(12)) + " trillion";
        }
        if (size.compareTo(BigDecimal.valueOf(1, -9)) >= 0) {
            return plain(rounded.movePointLeft(9)) + " billion";
        }
        if (size.compareTo(BigDecimal.valueOf(1, -6)) >= 0) {
            return plain(rounded.movePointLeft(6)) + " million";
        }
        // Thousands are short enough to be told in full.
        return plain(size.compareTo(BigDecimal.valueOf(1000)) >= 0 ? value.setScale(0, RoundingMode.HALF_UP) : rounded);
    }

    /** A share of the whole, 1 being the whole, as a percentage. */
    static String percent(BigDecimal share) {
        return number(share.movePointRight(2)) + " %";
    }

    private static String plain(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return new DecimalFormat("#,##0.######", symbols).format(value);
    }
}
