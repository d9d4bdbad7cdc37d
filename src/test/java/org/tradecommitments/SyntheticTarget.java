package org.tradecommitments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A target that two invented parties agreed on, two readings of it, and the figures in both their books. */
final class SyntheticTarget {

    static final String REFERENCE = "SYN-TARGET";
    static final String LABEL = "Synthetic: against 2024, in Northland's books";

    /** From 2019 on, in thousands; the last is provisional. */
    private static final List<Integer> EXPORTED = List.of(700, 760, 800, 850, 930, 1000, 1310);

    private final PackagedService service;
    private final String commitment;

    private SyntheticTarget(PackagedService service, String commitment) {
        this.service = service;
        this.commitment = commitment;
    }

    /** Records the target, without readings and figures. */
    static SyntheticTarget in(PackagedService service, String reference) {
        Object statement = service.post(
                        "/statements",
                        Map.of("title", "Synthetic: trade talks", "kind", "SPEECH", "madeOn", "2025-03-01"))
                .get("id");
        service.post(
                "/commitments",
                Map.of(
                        "reference",
                        reference,
                        "statement",
                        String.valueOf(statement),
                        "title",
                        "Synthetic: double exports of medical devices",
                        "kind",
                        "MEASURED",
                        "strength",
                        "PLEDGED",
                        "parties",
                        List.of(
                                Map.of("party", "SYN-NORTH", "role", "MAKER"),
                                Map.of("party", "SYN-SOUTH", "role", "COUNTERPART")),
                        "target",
                        Map.of(
                                "indicator", "EXPORT_VALUE",
                                "goal", "MULTIPLY",
                                "amount", 2,
                                "basis", "STATED")));
        return new SyntheticTarget(service, reference);
    }

    static void parties(PackagedService service) {
        service.post("/parties", Map.of("code", "SYN-NORTH", "name", "Northland", "kind", "ORGANISATION"));
        service.post("/parties", Map.of("code", "SYN-SOUTH", "name", "Southland", "kind", "ORGANISATION"));
    }

    /** The whole of it, with two readings and all figures. */
    static void whole(PackagedService service) {
        parties(service);
        SyntheticTarget target = in(service, REFERENCE);
        target.reading(LABEL, "9018", Map.of("lead", true, "path", "COMPOUND"));
        target.reading(
                "Synthetic: against the mean of 2020 to 2024, in Southland's books",
                "9018",
                Map.of("reporter", "SYN-SOUTH", "baseline", baseline("2020/2024")));
        for (int i = 0; i < EXPORTED.size(); i++) {
            String year = Integer.toString(2019 + i);
            boolean provisional = i == EXPORTED.size() - 1;
            target.exported("9018", year, EXPORTED.get(i) * 1000, provisional);
            target.imported("9018", year, EXPORTED.get(i) * 1100, provisional);
        }
    }

    private static Map<String, Object> baseline(String period) {
        return Map.of("period", period, "basis", "ASSUMED", "note", "Synthetic: the last full year before it was said");
    }

    void reading(String label, String product, Map<String, ?> otherwise) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "label", label,
                "indicator", "EXPORT_VALUE",
                "reporter", "SYN-NORTH",
                "from", "SYN-NORTH",
                "to", "SYN-SOUTH",
                "products", List.of(Map.of("code", product, "revision", "HS2022")),
                "unit", "USD",
                "baseline", baseline("2024"),
                "goal", "MULTIPLY",
                "amount", 2));
        body.put("due", Map.of("to", "2027-12-31", "basis", "ASSUMED", "note", "Synthetic: three full years"));
        body.putAll(otherwise);
        service.post("/commitments/" + commitment + "/readings", body);
    }

    void exported(String product, String period, long value, boolean provisional) {
        observe("EXPORT_VALUE", "SYN-NORTH", product, period, value, provisional);
    }

    void imported(String product, String period, long value, boolean provisional) {
        observe("IMPORT_VALUE", "SYN-SOUTH", product, period, value, provisional);
    }

    private void observe(
            String indicator, String reporter, String product, String period, long value, boolean provisional) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "indicator",
                indicator,
                "reporter",
                reporter,
                "from",
                "SYN-NORTH",
                "to",
                "SYN-SOUTH",
                "product",
                Map.of("code", product, "revision", "HS2022"),
                "period",
                period,
                "value",
                value,
                "unit",
                "USD",
                "retrievedOn",
                "2026-06-01"));
        body.put("source", Map.of("name", "Synthetic statistics"));
        body.put("provisional", provisional);
        service.post("/observations", body);
    }

    /** Months from January of a year on, each a thousand more than the one before. */
    static List<Long> months(int years) {
        List<Long> months = new ArrayList<>();
        for (long i = 0; i < years * 12L; i++) {
            months.add(100_000 + 1000 * i);
        }
        return months;
    }
}
