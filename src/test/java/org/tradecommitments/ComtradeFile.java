package org.tradecommitments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Synthetic files as UN Comtrade lays out its own: made row by row, with figures that are nobody's. */
final class ComtradeFile {

    static final String HEADER =
            "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
                    + "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
                    + "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,"
                    + "customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,"
                    + "altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,"
                    + "cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** Adds a total in H6; values are names of columns and what stands there instead. */
    ComtradeFile row(
            String reporter,
            String flow,
            String partner,
            String product,
            String period,
            String value,
            String... values) {
        Map<String, String> row = new HashMap<>(Map.of(
                "typeCode", "C",
                "freqCode", period.length() == 4 ? "A" : "M",
                "refMonth", period.length() == 4 ? "52" : period.substring(4),
                "period", period,
                "partner2Code", "0",
                "classificationCode", "H6",
                "customsCode", "C00",
                "mosCode", "0",
                "motCode", "0",
                "isReported", "false"));
        row.put("reporterCode", "900");
        row.put("reporterISO", reporter);
        row.put("reporterDesc", "T\u00fcrkiye, \"or so\"");
        row.put("flowCode", flow);
        row.put("partnerCode", "901");
        row.put("partnerISO", partner);
        row.put("partnerDesc", "Cura\u00e7ao");
        row.put("cmdCode", product);
        row.put("cmdDesc", "Synthetic: not a statistic");
        row.put("primaryValue", value);
        for (int i = 0; i < values.length; i += 2) {
            row.put(values[i], values[i + 1]);
        }
        rows.add(row);
        return this;
    }

    byte[] csv() {
        return csv("\n");
    }

    /** 47 names and 48 fields, as they are downloaded. */
    byte[] csv(String end) {
        return rows.stream()
                .map(row -> Arrays.stream(HEADER.split(",", -1))
                                .map(name -> '"' + row.getOrDefault(name, "").replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(","))
                        + ",")
                .collect(Collectors.joining(end, HEADER + end, end))
                .getBytes(ISO_8859_1);
    }

    /** As the API answers. */
    Map<String, Object> json() {
        List<Map<String, Object>> data = rows.stream()
                .map(row -> {
                    Map<String, Object> typed = new LinkedHashMap<>();
                    for (String name : HEADER.split(",", -1)) {
                        String value = row.getOrDefault(name, "");
                        boolean number = name.matches("(reporter|partner|partner2|mot)Code|refYear");
                        boolean absent = value.isEmpty() || name.endsWith("Desc");
                        typed.put(
                                name,
                                absent
                                        ? null
                                        : number
                                                ? (Object) Integer.valueOf(value)
                                                : name.equals("primaryValue") ? Double.valueOf(value) : value);
                    }
                    return typed;
                })
                .toList();
        return Map.of("elapsedTime", "0.1 secs", "count", data.size(), "data", data, "error", "");
    }
}
