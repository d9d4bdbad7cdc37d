package org.tradecommitments.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Product;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.observation.ComtradeRow.Column;
import org.tradecommitments.shared.Amount;
import org.tradecommitments.shared.Problem;

/** What the rows of Comtrade mean, however they are written. */
final class ComtradeRows {

    /** The revisions of the HS, as the UN Statistics Division numbers them; H0 is its HS 1988/92. */
    private static final Map<String, String> REVISIONS = Map.of(
            "H0", "HS1992", "H1", "HS1996", "H2", "HS2002", "H3", "HS2007", "H4", "HS2012", "H5", "HS2017", "H6",
            "HS2022");

    private static final String ALL_PRODUCTS = "TOTAL";
    private static final String DOLLARS = "USD";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}(0[1-9]|1[0-2])");
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(Amount.DIGITS);

    private final ImportTerms terms;
    private final KnownParties parties;
    private final FigureSink sink;
    private final Set<String> products = new HashSet<>();
    private final Map<String, String> periods = new HashMap<>();

    ComtradeRows(ImportTerms terms, KnownParties parties, FigureSink sink) {
        this.terms = terms;
        this.parties = parties;
        this.sink = sink;
    }

    /** Thrown where a value cannot be read; says which and what is allowed. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(Column column, String value, String allowed) {
            super(column + " is " + Problem.quoted(value) + "; " + allowed, null, false, false);
        }
    }

    void take(long line, ComtradeRow row) {
        try {
            PassedOver reason = passedOver(row);
            if (reason == null) {
                figure(line, row);
            } else {
                sink.passedOver(line, reason);
            }
        } catch (Unreadable e) {
            sink.error(line, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable PassedOver passedOver(ComtradeRow row) {
        String type = row.get(Column.typeCode);
        if (!type.equals("C")) {
            require(type.equals("S"), row, Column.typeCode, "allowed are C (goods) and S (services)");
            return PassedOver.SERVICES;
        }
        String flow = row.get(Column.flowCode);
        if (!flow.equals("X") && !flow.equals("M")) {
            require(!flow.isEmpty(), row, Column.flowCode, "needed is a flow such as X or M");
            return PassedOver.OTHER_FLOW;
        }
        if (!row.get(Column.customsCode).equals("C00")
                || !row.get(Column.motCode).equals("0")
                || !row.get(Column.mosCode).equals("0")
                || !row.get(Column.partner2Code).equals("0")) {
            return PassedOver.BREAKDOWN;
        }
        if (ComtradeAreas.isWorld(row.get(Column.partnerCode), row.get(Column.partnerISO))
                || ComtradeAreas.isWorld(row.get(Column.reporterCode), row.get(Column.reporterISO))) {
            return PassedOver.WORLD;
        }
        if (!REVISIONS.containsKey(row.get(Column.classificationCode))) {
            require(
                    !row.get(Column.classificationCode).isEmpty(),
                    row,
                    Column.classificationCode,
                    "needed is a classification such as H6");
            return PassedOver.OTHER_CLASSIFICATION;
        }
        if (!isProduct(row)) {
            return PassedOver.NO_PRODUCT;
        }
        return row.get(Column.primaryValue).isEmpty() ? PassedOver.NO_VALUE : null;
    }

    private boolean isProduct(ComtradeRow row) {
        String code = row.get(Column.cmdCode);
        if (code.equals(ALL_PRODUCTS) || products.contains(code)) {
            return true;
        }
        require(code.matches("(\\d\\d){1,3}"), row, Column.cmdCode, "allowed are TOTAL and 2, 4 or 6 digits");
        // What is not of the HS, such as goods not specified (9999), would be of no use to anyone who asks by product.
        return code.matches(Product.CODE) && products.add(code);
    }

    private void figure(long line, ComtradeRow row) {
        String reporter = state(row, Column.reporterCode, Column.reporterISO);
        String partner = state(row, Column.partnerCode, Column.partnerISO);
        if (reporter == null || partner == null) {
            sink.passedOver(line, PassedOver.NOT_A_STATE);
            return;
        }
        boolean exports = row.get(Column.flowCode).equals("X");
        boolean all = row.get(Column.cmdCode).equals(ALL_PRODUCTS);
        FigureKey key = new FigureKey(
                exports ? Indicator.EXPORT_VALUE : Indicator.IMPORT_VALUE,
                reporter,
                exports ? reporter : partner,
                exports ? partner : reporter,
                all ? null : row.get(Column.cmdCode),
                all ? null : REVISIONS.get(row.get(Column.classificationCode)),
                period(row),
                DOLLARS);
        sink.figure(
                line, new Figure(key, value(row), terms.provisional(), terms.sourceOfComtrade(), terms.retrievedOn()));
    }

    private @Nullable String state(ComtradeRow row, Column code, Column iso) {
        String number = row.get(code);
        String letters = row.get(iso).strip();
        require(!number.isEmpty() || !letters.isEmpty(), row, code, "needed is the code of a country or area");
        String alpha3 = ComtradeAreas.alpha3(number, letters);
        return alpha3 != null && alpha3.length() == 3 && parties.isKnown(alpha3) ? alpha3 : null;
    }

    private String period(ComtradeRow row) {
        // A file has few periods and many rows.
        return periods.computeIfAbsent(row.get(Column.freqCode) + row.get(Column.period), key -> readPeriod(row));
    }

    private static String readPeriod(ComtradeRow row) {
        String period = row.get(Column.period);
        switch (row.get(Column.freqCode)) {
            case "A" ->
                require(YEAR.matcher(period).matches(), row, Column.period, "needed for a year is one such as 2024");
            case "M" -> {
                require(
                        MONTH.matcher(period).matches(),
                        row,
                        Column.period,
                        "needed for a month is one such as 202403");
                return period.substring(0, 4) + "-" + period.substring(4);
            }
            default -> require(false, row, Column.freqCode, "allowed are A (years) and M (months)");
        }
        return period;
    }

    /** To the 15 digits, 6 of them behind the point, that every figure here has at the most. */
    private static BigDecimal value(ComtradeRow row) {
        String text = row.get(Column.primaryValue);
        require(NUMBER.matcher(text).matches(), row, Column.primaryValue, "needed is a number such as 1234.56");
        BigDecimal value = new BigDecimal(text);
        require(value.abs().compareTo(TOO_LARGE) < 0, row, Column.primaryValue, "less than 10^15 is allowed");
        return value.scale() <= Amount.DECIMALS && value.precision() <= Amount.DIGITS
                ? value
                : value.round(new MathContext(Amount.DIGITS, RoundingMode.HALF_EVEN))
                        .setScale(Math.min(Math.max(value.scale(), 0), Amount.DECIMALS), RoundingMode.HALF_EVEN);
    }

    private static void require(boolean holds, ComtradeRow row, Column column, String allowed) {
        if (!holds) {
            throw new Unreadable(column, row.get(column), allowed);
        }
    }
}
