package org.tradecommitments.observation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Formats;

/** A file of figures in one of the layouts that are read. */
final class FigureFile {

    private final FileOpening opening;
    private final Layout layout;
    private final @Nullable CsvFile csv;
    private final ObjectMapper json;
    private final Validator validator;

    private FigureFile(
            FileOpening opening, Layout layout, @Nullable CsvFile csv, ObjectMapper json, Validator validator) {
        this.opening = opening;
        this.layout = layout;
        this.csv = csv;
        this.json = json;
        this.validator = validator;
    }

    /**
     * Finds out the layout of a file.
     *
     * @param format its media type
     */
    static FigureFile of(FileOpening opening, String format, ObjectMapper json, Validator validator)
            throws IOException {
        if (format.equals(Formats.JSON)) {
            return new FigureFile(opening, Layout.COMTRADE_JSON, null, json, validator);
        }
        if (format.equals(Formats.NDJSON)) {
            return new FigureFile(opening, Layout.OBSERVATION_NDJSON, null, json, validator);
        }
        CsvFile csv = CsvFile.of(opening);
        return new FigureFile(opening, csv.layout(), csv, json, validator);
    }

    Layout layout() {
        return layout;
    }

    /** Reads it to its end, or to where no more errors are told. */
    void read(ImportTerms terms, KnownParties parties, FigureSink sink) throws IOException {
        ComtradeRows comtrade = new ComtradeRows(terms, parties, sink);
        OwnRows own = new OwnRows(json, validator, terms, parties, sink);
        if (csv != null) {
            csv.read(
                    layout == Layout.COMTRADE_CSV
                            ? new ComtradeCsv(csv.header(), comtrade)
                            : new OwnCsv(csv.header(), json, own),
                    sink);
        } else if (layout == Layout.COMTRADE_JSON) {
            JsonFiles.comtrade(opening, comtrade, sink);
        } else {
            JsonFiles.own(opening, json, own, sink);
        }
    }
}
