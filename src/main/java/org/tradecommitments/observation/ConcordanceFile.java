package org.tradecommitments.observation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradecommitments.commitment.Product;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemDocument.FieldError;

/** A concordance as CSV: fromRevision,fromCode,toRevision,toCode. */
final class ConcordanceFile {

    private static final List<String> HEADER = List.of("fromRevision", "fromCode", "toRevision", "toCode");

    private ConcordanceFile() {}

    /**
     * Reads it.
     *
     * @return the lines, each once, by their ids
     * @throws Problem 422 where a line cannot be read, or there is none
     */
    static Map<String, ConcordanceLine> read(String text) {
        Map<String, ConcordanceLine> lines = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        boolean inHeader = true;
        // A byte order mark is no part of the first name.
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (CsvRecord row : csv) {
                if (inHeader) {
                    requireHeader(row);
                    inHeader = false;
                } else if (errors.size() < ImportTally.MOST_TOLD) {
                    read(row, lines, errors);
                }
            }
        } catch (CsvParseException e) {
            errors.add(FieldError.line(1, "the text cannot be read as CSV: " + e.getMessage()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (!errors.isEmpty()) {
            throw Problem.file(errors);
        }
        if (lines.isEmpty()) {
            throw Problem.file(1, "the file has no rows");
        }
        return lines;
    }

    private static void requireHeader(CsvRecord row) {
        if (!row.getFields().equals(HEADER)) {
            throw Problem.file(
                    1,
                    "the header is " + Problem.quoted(String.join(",", row.getFields())) + "; needed is "
                            + String.join(",", HEADER));
        }
    }

    private static void read(CsvRecord row, Map<String, ConcordanceLine> lines, List<FieldError> errors) {
        long number = row.getStartingLineNumber();
        if (row.getFieldCount() != HEADER.size()) {
            errors.add(FieldError.line(number, "the row has " + row.getFieldCount() + " fields, needed are 4"));
            return;
        }
        for (int i = 0; i < HEADER.size(); i++) {
            boolean revision = i % 2 == 0;
            if (!row.getField(i).matches(revision ? Product.REVISION : Product.CODE)) {
                errors.add(FieldError.line(
                        number,
                        HEADER.get(i) + " " + (revision ? Product.REVISIONS : Product.CODES) + ", was "
                                + Problem.quoted(row.getField(i))));
                return;
            }
        }
        if (row.getField(0).equals(row.getField(2))) {
            errors.add(FieldError.line(number, "both codes are of " + row.getField(0)));
            return;
        }
        ConcordanceLine line = new ConcordanceLine(row.getField(0), row.getField(1), row.getField(2), row.getField(3));
        lines.put(line.id(), line);
    }
}
