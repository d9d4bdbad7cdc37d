package org.tradecommitments.observation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Problem;

/** Rows of CSV as the list of observations writes it: a point in a column's name parts an object from its field. */
final class OwnCsv extends CsvRows {

    private static final Set<String> KNOWN = Set.of(
            "indicator",
            "reporter",
            "from",
            "to",
            "product.code",
            "product.revision",
            "period",
            "value",
            "unit",
            "provisional",
            "source.name",
            "source.url",
            "retrievedOn");

    private final List<String> header;
    private final ObjectMapper json;
    private final OwnRows rows;
    private final String[] values;

    OwnCsv(List<String> header, ObjectMapper json, OwnRows rows) {
        for (String name : header) {
            if (!KNOWN.contains(name) && !OwnRows.ANSWERED.contains(name)) {
                throw Problem.file(
                        1,
                        "the column " + Problem.quoted(name) + " is not known; known are "
                                + String.join(", ", new TreeSet<>(KNOWN)));
            }
        }
        this.header = header;
        this.json = json;
        this.rows = rows;
        this.values = new String[header.size()];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        Arrays.fill(values, "");
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < values.length) {
            values[index] = new String(buffer, offset, length);
        }
    }

    @Override
    void row(int count, FigureSink sink) {
        if (count != values.length) {
            sink.error(line(), "the row has " + count + " fields; the header has " + values.length + " names");
            return;
        }
        ObjectNode row = json.createObjectNode();
        for (int i = 0; i < values.length; i++) {
            String value = CsvColumns.unguarded(values[i]);
            if (!value.isEmpty()) {
                put(row, header.get(i), value);
            }
        }
        rows.take(line(), row);
    }

    private static void put(ObjectNode row, String name, String value) {
        int point = name.indexOf('.');
        if (point >= 0) {
            row.withObjectProperty(name.substring(0, point)).put(name.substring(point + 1), value);
        } else if (name.equals("value")) {
            number(row, name, value);
        } else if (name.equals("provisional") && (value.equals("true") || value.equals("false"))) {
            row.put(name, Boolean.parseBoolean(value));
        } else {
            row.put(name, value);
        }
    }

    private static void number(ObjectNode row, String name, String value) {
        if (value.matches("-?\\d{1,20}(\\.\\d{1,20})?")) {
            row.put(name, new BigDecimal(value));
        } else {
            row.put(name, value); // refused where it is read
        }
    }
}
