package org.tradecommitments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are not what they should be: each gets a problem that says what is wrong and where, and changes nothing. */
@QuarkusTest
class WrongFileTest extends ApiTest {

    private static final String LEGACY =
            "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,"
                    + "Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,"
                    + "Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag\n";

    /** One good row of figures that must not be found afterwards, with others to come. */
    private static ComtradeFile good() {
        return new ComtradeFile().row("BVT", "X", "HMD", "9018", "2023", "1");
    }

    private static void refused(String type, byte[] file, int line, String detail) {
        long before = revision();
        writer().contentType(type)
                .body(file)
                .post("/observations/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("BAD_FILE"))
                .body("errors[0].line", equalTo(line))
                .body("errors[0].detail", containsString(detail));
        assertEquals(before, revision());
        reader().get("/observations?reporter=BVT").then().body("items", hasSize(0));
    }

    private static void refusedCsv(byte[] file, int line, String detail) {
        refused("text/csv", file, line, detail);
    }

    private static void refusedCsv(String file, int line, String detail) {
        refusedCsv(file.getBytes(UTF_8), line, detail);
    }

    @Test
    void aFileOfAnotherKindIsNamed() throws IOException {
        byte[] csv = good().csv();
        refusedCsv("", 1, "empty");
        refusedCsv(LEGACY, 1, "layout of old Comtrade downloads");
        refusedCsv(new String(csv, ISO_8859_1).replace(',', ';'), 1, "separated by \";\"");
        refusedCsv(new String(csv, ISO_8859_1).replace(',', '\t'), 1, "separated by tabs");
        refusedCsv(new String(csv, ISO_8859_1).getBytes(UTF_16), 1, "UTF-16");
        refusedCsv(new String(csv, ISO_8859_1).getBytes(UTF_16LE), 1, "UTF-16");
        refusedCsv("\n<!DOCTYPE html><html><body>Please sign in</body></html>", 1, "a page of HTML");
        refusedCsv("<?xml version=\"1.0\"?><data/>", 1, "XML");
        refusedCsv("{\"data\": []}", 1, "JSON");
        refusedCsv("a,b,c\n1,2,3\n", 1, "not known");
        refusedCsv(ComtradeFile.HEADER + "\n", 1, "no rows");
        refusedCsv(ComtradeFile.HEADER.replace(",primaryValue", "") + "\n", 1, "lacks primaryValue");
        refusedCsv("indicator,reporter,from,to,period,value,colour\n", 1, "\"colour\" is not known");
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(csv);
        }
        refusedCsv(gzip.toByteArray(), 1, "gzip");
    }

    /** Ten megabytes of zeros in ten kilobytes; nothing here ever unpacks. */
    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("figures.csv"));
            out.write(new byte[10_000_000]);
        }
        refusedCsv(zip.toByteArray(), 1, "zip archive");
        refused("application/json", zip.toByteArray(), 1, "zip archive");
    }

    @Test
    void aFileThatWasCutOffIsRefusedAtItsLastLine() {
        byte[] csv = good().row("BVT", "X", "HMD", "9019", "2023", "1").csv();
        refusedCsv(Arrays.copyOf(csv, csv.length - 60), 3, "cut off");
        refusedCsv(Arrays.copyOf(csv, csv.length - 2), 3, "cut off");
        byte[] json = "{\"elapsedTime\":\"1\",\"count\":2,\n\"data\":[".getBytes(UTF_8);
        refused("application/json", json, 2, "not JSON");
    }

    @Test
    void rowsThatCannotBeReadAreToldByTheirLines() {
        ComtradeFile file = good();
        file.row("BVT", "X", "HMD", "9018", "2023", "1,5");
        file.row("BVT", "X", "HMD", "9018", "2023", "1e99");
        file.row("BVT", "X", "HMD", "ABC", "2023", "1");
        file.row("BVT", "X", "HMD", "9018", "202313", "1");
        file.row("BVT", "X", "HMD", "9018", "2023", "1", "typeCode", "Q");
        file.row("BVT", "X", "HMD", "9018", "2023", "1", "freqCode", "W");
        writer().contentType("text/csv")
                .body(file.csv())
                .post("/observations/imports")
                .then()
                .statusCode(422)
                .body("errors.line", equalTo(java.util.List.of(3, 4, 5, 6, 7, 8)))
                .body("errors[0].detail", containsString("primaryValue is \"1,5\""))
                .body("errors[2].detail", containsString("cmdCode is \"ABC\""))
                .body("detail", containsString("5 more"));
        reader().get("/observations?reporter=BVT").then().body("items", hasSize(0));
    }

    @Test
    void rowsOfOurOwnLayoutAreTold() {
        String header = "indicator,reporter,from,to,unit,source.name,period,value,retrievedOn\n";
        refusedCsv(header + "EXPORTS,MYS,MYS,RUS,USD,x,2023,1,2025-01-01\n", 2, "indicator");
        refusedCsv(header + "EXPORT_VALUE,MYS,MYS,RUS,USD,x,2023,1\n", 2, "fields");
        refusedCsv(header + "EXPORT_VALUE,MYS,MYS,RUS,USD,x,2023,one,2025-01-01\n", 2, "value");
        refusedCsv(header + "EXPORT_VALUE,MYS,MYS,XXX,USD,x,2023,1,2025-01-01\n", 2, "XXX");
        refusedCsv(header + "EXPORT_VALUE,MYS,MYS,RUS,t,x,2023,1,2025-01-01\n", 2, "unit");
        refusedCsv(header + "\n\nEXPORT_VALUE,MYS,MYS,RUS,USD,x,20,1,2025-01-01\n", 4, "period");
        byte[] latin = (header + "EXPORT_VALUE,MYS,MYS,RUS,USD,\u00fc,2023,1,2025-01-01\n").getBytes(ISO_8859_1);
        refusedCsv(latin, 1, "UTF-8");
        refused("application/x-ndjson", "{\"a\":1}\n".getBytes(UTF_8), 1, "a");
        refused("application/x-ndjson", "\n[1]\n".getBytes(UTF_8), 2, "not a JSON object");
        refused("application/x-ndjson", "{\"indicator\":\n".getBytes(UTF_8), 1, "not JSON");
        refused("application/json", "{\"items\":[]}".getBytes(UTF_8), 1, "not an answer of Comtrade");
        refused("application/json", "{\"data\":[{\"a\":1}]}".getBytes(UTF_8), 1, "row 1");
        refused("application/json", "{\"data\":[],\"error\":\"No quota\"}".getBytes(UTF_8), 1, "No quota");
        refused("application/json", "{\"data\":[],\"error\":\"\"}".getBytes(UTF_8), 1, "no rows");
    }

    @ParameterizedTest
    @CsvSource({"text/plain,", "application/zip,", "text/csv,gzip"})
    void otherMediaTypesAndEncodingsAreRefused(String type, @org.jspecify.annotations.Nullable String encoding) {
        var request = writer().contentType(type).body(good().csv());
        (encoding == null ? request : request.header("Content-Encoding", encoding))
                .post("/observations/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void parametersAreChecked() {
        for (String query : new String[] {
            "dryRun=yes", "retrievedOn=tomorrow", "sourceUrl=ftp://x", "sourceUrl=https://example.org", "what=1"
        }) {
            writer().contentType("text/csv")
                    .body(good().csv())
                    .post("/observations/imports?" + query)
                    .then()
                    .statusCode(400);
        }
        reader().contentType("text/csv")
                .body(good().csv())
                .post("/observations/imports")
                .then()
                .statusCode(401);
        reader().get("/observations/imports/7").then().statusCode(404);
    }

    /**
     * Zeros without an end in sight. What sends them here goes on sending when it has been refused, so there are no ten
     * gigabytes of them; docs/benchmarks.md tells of those.
     */
    @Test
    void zerosAreRefusedAtOnce() throws Exception {
        HttpResponse<String> bytes = sendZeros((byte) 0);
        assertEquals(422, bytes.statusCode());
        assertTrue(bytes.body().contains("bytes of zero"), bytes.body());
        HttpResponse<String> digits = sendZeros((byte) '0');
        assertEquals(422, digits.statusCode());
        assertTrue(digits.body().contains("longer than 65536 bytes"), digits.body());
        // A header, and then a line without end
        HttpResponse<String> line = send(new Endless((ComtradeFile.HEADER + "\n\"C\",\"").getBytes(UTF_8), (byte) '0'));
        assertEquals(422, line.statusCode());
        assertTrue(line.body().contains("\"line\":2"), line.body());
    }

    private static HttpResponse<String> sendZeros(byte zero) throws Exception {
        return send(new Endless(new byte[0], zero));
    }

    private static HttpResponse<String> send(InputStream body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + API + "/observations/imports"))
                .header("Authorization", "Bearer " + DatabaseResource.ADMIN_KEY)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A beginning, and then one byte a hundred million times. */
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private final byte value;
        private long count;

        Endless(byte[] beginning, byte value) {
            this.beginning = beginning;
            this.value = value;
        }

        @Override
        public int read() {
            long place = count++;
            if (place < beginning.length) {
                return beginning[(int) place];
            }
            return place < 100_000_000L ? value : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                int next = read();
                if (next < 0) {
                    return i == 0 ? -1 : i;
                }
                buffer[offset + i] = (byte) next;
            }
            return length;
        }
    }
}
