package org.tradecommitments.observation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.observation.ComtradeRow.Column;

/**
 * Rows of a Comtrade download. It names 47 columns and has 48 fields in a row, the last one empty; a file that somebody
 * saved again may have lost that one.
 */
final class ComtradeCsv extends CsvRows {

    private final @Nullable Column[] columns;
    private final ComtradeRow row = new ComtradeRow();
    private final ComtradeRows rows;
    private final String[] last;
    private boolean isLastEmpty;

    ComtradeCsv(List<String> header, ComtradeRows rows) {
        this.rows = rows;
        columns = new @Nullable Column[header.size()];
        last = new String[header.size()];
        Arrays.fill(last, "");
        for (Column column : Column.values()) {
            columns[header.indexOf(column.name())] = column;
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        Column column = index < columns.length ? columns[index] : null;
        if (column != null) {
            row.put(column, text(index, buffer, offset, length));
        }
        isLastEmpty = length == 0;
    }

    /** Most values are those of the row before, which need not be made again. */
    private String text(int index, char[] buffer, int offset, int length) {
        String before = last[index];
        boolean same = before.length() == length;
        for (int i = 0; same && i < length; i++) {
            same = before.charAt(i) == buffer[offset + i];
        }
        if (!same) {
            last[index] = new String(buffer, offset, length);
        }
        return last[index];
    }

    @Override
    void row(int count, FigureSink sink) {
        if (count == columns.length || (count == columns.length + 1 && isLastEmpty)) {
            rows.take(line(), row);
        } else {
            sink.error(line(), "the row has " + count + " fields; the header has " + columns.length + " names");
        }
    }
}
