package org.tradecommitments.observation;

import java.util.EnumMap;
import java.util.Map;

/** The columns of a Comtrade row that matter here, as text; what is null there is "" here. */
final class ComtradeRow {

    /** A column, by its name. */
    enum Column {
        typeCode,
        freqCode,
        period,
        reporterCode,
        reporterISO,
        flowCode,
        partnerCode,
        partnerISO,
        partner2Code,
        classificationCode,
        cmdCode,
        customsCode,
        mosCode,
        motCode,
        primaryValue
    }

    private final Map<Column, String> values = new EnumMap<>(Column.class);

    void clear() {
        values.clear();
    }

    void put(Column column, String value) {
        values.put(column, value);
    }

    String get(Column column) {
        return values.getOrDefault(column, "");
    }
}
