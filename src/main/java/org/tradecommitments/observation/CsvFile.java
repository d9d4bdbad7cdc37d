package org.tradecommitments.observation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradecommitments.shared.Problem;

/** A file as CSV: which of the layouts it has is told by its header. */
final class CsvFile {

    private static final Set<String> COMTRADE = Stream.of(ComtradeRow.Column.values())
            .map(ComtradeRow.Column::name)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OWN = Set.of("indicator", "reporter", "from", "to", "period", "value");
    private static final Set<String> LEGACY = Set.of("Classification", "Year", "Period", "Aggregate Level");
    private static final String LAYOUTS =
            "Read are downloads of UN Comtrade as they are since 2022 (typeCode,freqCode,…)"
                    + " and what this service lists (indicator,reporter,from,to,product.code,…)";

    private final FileOpening opening;
    private final List<String> header;
    private final Layout layout;

    private CsvFile(FileOpening opening, List<String> header, Layout layout) {
        this.opening = opening;
        this.header = header;
        this.layout = layout;
    }

    /**
     * Opens a file by its header.
     *
     * @throws Problem 422 where the header is none of those that are known
     */
    static CsvFile of(FileOpening opening) throws IOException {
        String line = opening.firstLine();
        if (line.stripLeading().startsWith("{") || line.stripLeading().startsWith("[")) {
            throw Problem.file(1, "the file is JSON; send it as application/json, or as application/x-ndjson");
        }
        List<String> header = header(line);
        return new CsvFile(opening, header, layout(line, header));
    }

    private static List<String> header(String line) {
        try {
            CsvRecord header = CsvReader.builder().ofSingleCsvRecord(line);
            return header.getFields().stream().map(String::strip).toList();
        } catch (CsvParseException e) {
            throw Problem.file(1, "the header cannot be read as CSV");
        }
    }

    private static Layout layout(String line, List<String> header) {
        if (header.size() != Set.copyOf(header).size()) {
            throw Problem.file(1, "the header names a column twice");
        }
        if (header.containsAll(COMTRADE)) {
            return Layout.COMTRADE_CSV;
        }
        if (header.containsAll(OWN)) {
            return Layout.OBSERVATION_CSV;
        }
        if (header.containsAll(LEGACY)) {
            throw Problem.file(
                    1,
                    "the file has the layout of old Comtrade downloads (Classification,Year,…), which is not guessed at;"
                            + " download it again from the present Comtrade");
        }
        for (char separator : new char[] {';', '\t', '|'}) {
            if (line.indexOf(separator) >= 0 && header.size() < 3) {
                throw Problem.file(
                        1,
                        "fields are separated by " + (separator == '\t' ? "tabs" : "\"" + separator + "\"")
                                + ", not by commas");
            }
        }
        Set<String> needed = header.contains("reporterCode") ? COMTRADE : OWN;
        if (header.stream().filter(needed::contains).count() > needed.size() / 2) {
            throw Problem.file(
                    1,
                    "the header lacks "
                            + needed.stream()
                                    .filter(name -> !header.contains(name))
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        throw Problem.file(1, "the header is " + Problem.quoted(line) + ", which is not known. " + LAYOUTS);
    }

    Layout layout() {
        return layout;
    }

    List<String> header() {
        return header;
    }

    /** Reads the rows behind the header, as far as they can be read. */
    void read(CsvRows rows, FigureSink sink) throws IOException {
        boolean latin = layout == Layout.COMTRADE_CSV && !opening.isMarked();
        Reader text = new InputStreamReader(opening.in(), latin ? ISO_8859_1.newDecoder() : UTF_8.newDecoder());
        try (CsvReader<CsvRows> csv = CsvReader.builder()
                .maxBufferSize(FileOpening.LONGEST_LINE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(rows, text)) {
            for (CsvRows row : csv) {
                row.take(sink);
                if (sink.isFull()) {
                    return;
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            sink.error(rows.line(), wrong(e));
        }
    }

    /** What is wrong with the text; what is wrong with something else goes on its way. */
    private static String wrong(RuntimeException e) {
        String told = String.valueOf(e.getMessage());
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                throw problem;
            }
            if (cause instanceof CharacterCodingException) {
                return "this line, or one of those behind it, is not text in UTF-8";
            }
            if (cause instanceof IOException broken) {
                // FastCSV tells by it that a field does not fit, too
                if (!String.valueOf(broken.getMessage()).contains("buffer")) {
                    throw new UncheckedIOException(broken);
                }
            }
            told = String.valueOf(cause.getMessage());
        }
        return told.contains("buffer") ? "it is longer than " + FileOpening.LONGEST_LINE + " bytes" : told;
    }
}
