package org.tradecommitments.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.observation.ComtradeRow.Column;
import org.tradecommitments.shared.Problem;

/** Files as JSON, read token by token: an answer of Comtrade's API, and lines of JSON as this service lists observations. */
final class JsonFiles {

    private static final Map<String, Column> COLUMNS =
            Arrays.stream(Column.values()).collect(Collectors.toMap(Column::name, Function.identity()));

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(FileOpening.LONGEST_LINE)
                    .maxNameLength(1000)
                    .maxNestingDepth(50)
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonFiles() {}

    /** Reads {@code {"data": [row…], "error": …}}, or the array of rows alone. */
    static void comtrade(FileOpening opening, ComtradeRows rows, FigureSink sink) throws IOException {
        long line = 1;
        try (JsonParser parser = FACTORY.createParser(opening.in())) {
            boolean found = false;
            try {
                JsonToken first = parser.nextToken();
                if (first == JsonToken.START_ARRAY) {
                    found = rows(parser, rows, sink);
                } else if (first == JsonToken.START_OBJECT) {
                    found = answer(parser, rows, sink);
                }
                if (!sink.isFull() && parser.nextToken() != null) {
                    throw Problem.file(
                            line(parser),
                            "something follows behind the end of the JSON; lines of JSON are sent as"
                                    + " application/x-ndjson");
                }
            } catch (JsonProcessingException e) {
                line = e.getLocation() == null ? line(parser) : e.getLocation().getLineNr();
                sink.error(line, OwnRows.wrong(e));
                return;
            }
            if (!found) {
                throw Problem.file(
                        1,
                        "the JSON is not an answer of Comtrade's API, which has its rows in \"data\"; read are such answers,"
                                + " and as application/x-ndjson lines as this service lists them");
            }
        }
    }

    private static boolean answer(JsonParser parser, ComtradeRows rows, FigureSink sink) throws IOException {
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME && !sink.isFull()) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("data") && value == JsonToken.START_ARRAY) {
                found |= rows(parser, rows, sink);
            } else if (name.equals("error")
                    && value == JsonToken.VALUE_STRING
                    && !parser.getText().isBlank()) {
                throw Problem.file(
                        line(parser),
                        "the file is an answer that says what went wrong: " + Problem.quoted(parser.getText()));
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static boolean rows(JsonParser parser, ComtradeRows rows, FigureSink sink) throws IOException {
        ComtradeRow row = new ComtradeRow();
        long number = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT && !sink.isFull()) {
            long line = line(parser);
            number++;
            row.clear();
            int columns = row(parser, row);
            if (columns < COLUMNS.size()) {
                throw Problem.file(
                        line,
                        "row " + number + " of the data lacks " + (COLUMNS.size() - columns) + " of the fields "
                                + Arrays.stream(Column.values())
                                        .map(Column::name)
                                        .collect(Collectors.joining(", ")));
            }
            rows.take(line, row);
        }
        if (!sink.isFull() && parser.currentToken() != JsonToken.END_ARRAY) {
            throw Problem.file(line(parser), "a row of the data is not an object");
        }
        return true;
    }

    private static int row(JsonParser parser, ComtradeRow row) throws IOException {
        int columns = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Column column = COLUMNS.get(parser.currentName());
            JsonToken value = parser.nextToken();
            if (column == null) {
                parser.skipChildren();
                continue;
            }
            columns++;
            if (value.isScalarValue()) {
                row.put(column, value == JsonToken.VALUE_NULL ? "" : parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return columns;
    }

    private static long line(JsonParser parser) {
        return parser.currentLocation().getLineNr();
    }

    /** Reads lines of JSON. */
    static void own(FileOpening opening, ObjectMapper json, OwnRows rows, FigureSink sink) throws IOException {
        byte[] buffer = new byte[FileOpening.LONGEST_LINE];
        long line = 0;
        InputStream in = opening.in();
        for (String text = readLine(in, buffer, line + 1);
                text != null && !sink.isFull();
                text = readLine(in, buffer, line + 1)) {
            line++;
            if (!text.isBlank()) {
                own(text, line, json, rows, sink);
            }
        }
    }

    private static void own(String text, long line, ObjectMapper json, OwnRows rows, FigureSink sink) {
        try {
            JsonNode row = json.readTree(text);
            if (row instanceof ObjectNode object) {
                rows.take(line, object);
            } else {
                sink.error(line, "it is not a JSON object");
            }
        } catch (JsonProcessingException e) {
            sink.error(line, OwnRows.wrong(e));
        }
    }

    private static @Nullable String readLine(InputStream in, byte[] buffer, long line) throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return length == 0 ? null : new String(buffer, 0, length, UTF_8);
            }
            if (length == buffer.length) {
                throw Problem.file(line, "the line is longer than " + FileOpening.LONGEST_LINE + " bytes");
            }
            buffer[length++] = (byte) next;
        }
        return new String(buffer, 0, length, UTF_8);
    }
}
