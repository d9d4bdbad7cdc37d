package org.tradecommitments.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** How answers are written where they are not written as JSON. */
public final class TextWriters {

    private TextWriters() {}

    /** Rows as CSV (RFC 4180), with a header row. */
    @Provider
    @Produces(Formats.CSV)
    public static class Csv implements MessageBodyWriter<Tabular<?>> {
        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return Tabular.class.isAssignableFrom(type);
        }

        @Override
        public void writeTo(
                Tabular<?> table,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            write(table, out);
        }

        private static <T> void write(Tabular<T> table, OutputStream out) throws IOException {
            try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8))) {
                csv.writeRecord(table.columns().header());
                table.rows().forEach(row -> csv.writeRecord(table.columns().row(row)));
            }
        }
    }

    /** A page and all pages after it as newline-delimited JSON, each page read as it is needed. */
    @Provider
    @Produces(Formats.NDJSON)
    public static class Ndjson implements MessageBodyWriter<Page<?>> {
        private final ObjectMapper json;

        public Ndjson(ObjectMapper json) {
            this.json = json;
        }

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Page.class;
        }

        @Override
        public void writeTo(
                Page<?> page,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            write(page, out);
        }

        private <T> void write(Page<T> first, OutputStream out) throws IOException {
            try (SequenceWriter lines = json.writer()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .withRootValueSeparator("\n")
                    .writeValues(out)) {
                Page<T> page = first;
                lines.writeAll(page.items());
                while (page.next() != null) {
                    String next = page.next();
                    Page<T> last = page;
                    // A transaction a page: none stays open, and no session grows, however long the list.
                    page = QuarkusTransaction.requiringNew()
                            .call(() -> last.following().apply(next));
                    lines.writeAll(page.items());
                }
            }
            if (!first.items().isEmpty()) {
                out.write('\n');
            }
        }
    }
}
