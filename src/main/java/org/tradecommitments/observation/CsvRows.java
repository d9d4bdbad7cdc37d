package org.tradecommitments.observation;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * Takes the fields of a CSV file as they are parsed, so that of the columns that do not matter nothing is made. One row at a
 * time: the next one overwrites it.
 */
abstract class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRows> {

    private int usualCount;
    private boolean inHeader = true;

    /** The line that the row begins in, from 1. */
    long line() {
        return Math.max(1, getStartingLineNumber());
    }

    @Override
    protected CsvRows buildRecord() {
        return this;
    }

    /** Hands the row on. */
    void take(FigureSink sink) {
        int count = getFieldCount();
        if (inHeader) {
            inHeader = false;
            return;
        }
        if (usualCount == 0) {
            usualCount = count;
        }
        if (count != usualCount) {
            sink.error(
                    line(),
                    "the row has " + count + " fields, those before it " + usualCount
                            + (count < usualCount ? "; the file may have been cut off here" : ""));
        } else {
            row(count, sink);
        }
    }

    /** Hands on a row that has as many fields as all. */
    abstract void row(int count, FigureSink sink);
}
