package org.tradecommitments.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Indicator;

/**
 * What is measured, in words that a sentence may begin with.
 *
 * @param name what is counted, where the indicator does not say it ({@code direct flights}); null where it does
 * @param products codes of the Harmonized System, in any order; none for all goods or where there are none
 * @param from the name of the party where it comes from; null where that does not matter
 * @param to the name of the party where it goes to; null where that does not matter
 * @param reporter the name of the party whose figures they are; null where it is not known
 * @param unit ISO 4217 for money, otherwise UCUM; null for bare numbers
 */
public record Subject(
        Indicator indicator,
        @Nullable String name,
        List<String> products,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reporter,
        @Nullable String unit) {

    private static final int MOST_NAMED = 6;

    /** For example: Exports of HS 9018–9022 from Malaysia to Russia; Imports … from Malaysia into Russia. */
    String words() {
        String goods = products.isEmpty() ? "" : (isTariff() ? " on HS " : " of HS ") + ranges(products);
        String towards = switch (indicator) {
            case IMPORT_VALUE, IMPORT_QUANTITY -> " into ";
            default -> " to ";
        };
        return what() + goods + (from == null ? "" : " from " + from) + (to == null ? "" : towards + to);
    }

    /** For example: , as Malaysia reports them. */
    String reportedBy() {
        return reporter == null ? "" : ", as " + reporter + " reports " + (isSingular() ? "it" : "them");
    }

    private boolean isTariff() {
        return indicator == Indicator.TARIFF_RATE;
    }

    private boolean isSingular() {
        return switch (indicator) {
            case TARIFF_RATE, INVESTMENT -> name == null;
            default -> false;
        };
    }

    private String what() {
        if (name != null) {
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
        return switch (indicator) {
            case EXPORT_VALUE -> "Exports";
            case EXPORT_QUANTITY -> "Exported quantities";
            case IMPORT_VALUE -> "Imports";
            case IMPORT_QUANTITY -> "Imported quantities";
            case TARIFF_RATE -> "The tariff";
            case INVESTMENT -> "Investment";
            case PURCHASE_VALUE -> "Purchases";
            case PURCHASE_QUANTITY -> "Purchased quantities";
            case COUNT -> "Numbers";
            case OTHER -> "Figures";
        };
    }

    /** Codes in order, three or more that follow each other as a range, and no more than a sentence can hold. */
    static String ranges(List<String> codes) {
        List<String> parts = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String code : codes.stream().distinct().sorted().toList()) {
            if (!run.isEmpty() && !follows(run.get(run.size() - 1), code)) {
                parts.addAll(shortened(run));
                run.clear();
            }
            run.add(code);
        }
        parts.addAll(shortened(run));
        if (parts.size() > MOST_NAMED) {
            int left = parts.size() - MOST_NAMED + 1;
            parts = new ArrayList<>(parts.subList(0, MOST_NAMED - 1));
            parts.add(left + " more");
        }
        return parts.size() == 1
                ? parts.get(0)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    private static boolean follows(String code, String next) {
        return code.length() == next.length()
                && (code + next).matches("\\d+")
                && Long.parseLong(next) - Long.parseLong(code) == 1;
    }

    private static List<String> shortened(List<String> run) {
        return run.size() < 3 ? List.copyOf(run) : List.of(run.get(0) + "–" + run.get(run.size() - 1));
    }
}
