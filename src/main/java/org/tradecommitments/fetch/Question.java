package org.tradecommitments.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tradecommitments.observation.Period.Frequency;
import org.tradecommitments.shared.Sha256;

/**
 * What one call asks of Comtrade: one flow between two states, in the books of one of them.
 *
 * @param frequency years or months; Comtrade has no quarters
 * @param reporter the number that Comtrade knows the state by in whose books it is; likewise the partner
 * @param flow {@code X} exports, {@code M} imports
 * @param products HS codes, or {@code TOTAL}
 * @param periods as Comtrade writes them: {@code 2024}, {@code 202403}
 */
record Question(
        Frequency frequency,
        String reporter,
        String flow,
        String partner,
        List<String> products,
        List<String> periods) {

    /**
     * How many rows an answer may have. Far more than a question can have, so that an answer with as many was cut off by
     * the API, and far below what it gives at most: 100,000 by
     * <a href="https://docs.ropensci.org/comtradr/articles/large_data.html">the documentation of comtradr</a>.
     */
    static final int MOST_ROWS = 5000;

    /** Where it is asked, below the address of the API; the totals of everything else. */
    String path() {
        return "data/v1/get/C/" + (frequency == Frequency.YEAR ? "A" : "M") + "/HS";
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("reporterCode", reporter);
        parameters.put("flowCode", flow);
        parameters.put("partnerCode", partner);
        parameters.put("partner2Code", "0");
        parameters.put("cmdCode", String.join(",", products));
        parameters.put("period", String.join(",", periods));
        parameters.put("customsCode", "C00");
        parameters.put("motCode", "0");
        parameters.put("breakdownMode", "classic");
        parameters.put("includeDesc", "false");
        parameters.put("maxRecords", Integer.toString(MOST_ROWS));
        return parameters;
    }

    String id() {
        return Sha256.of(toString());
    }

    /** The same in two questions: the earlier periods and the later or, of one period, some products and the others. */
    List<Question> halves() {
        List<Question> halves = new ArrayList<>();
        if (periods.size() > 1) {
            int middle = periods.size() / 2;
            halves.add(new Question(frequency, reporter, flow, partner, products, periods.subList(0, middle)));
            halves.add(new Question(
                    frequency, reporter, flow, partner, products, periods.subList(middle, periods.size())));
        } else if (products.size() > 1) {
            int middle = products.size() / 2;
            halves.add(new Question(frequency, reporter, flow, partner, products.subList(0, middle), periods));
            halves.add(new Question(
                    frequency, reporter, flow, partner, products.subList(middle, products.size()), periods));
        }
        return halves;
    }

    /** As it is asked, without the key. */
    @Override
    public String toString() {
        return path() + "?"
                + parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
    }
}
