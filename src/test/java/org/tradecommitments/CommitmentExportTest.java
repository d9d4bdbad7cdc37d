package org.tradecommitments;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.Refusals.invalidParameter;
import static org.tradecommitments.Refusals.refused;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list as CSV, a page at a time, and as newline-delimited JSON, all of it. */
@QuarkusTest
class CommitmentExportTest extends ApiTest {

    private static List<NamedCsvRecord> rows(Response answer) {
        answer.then().statusCode(200).contentType(startsWith("text/csv"));
        return CsvReader.builder().ofNamedCsvRecord(answer.asString()).stream().toList();
    }

    private static NamedCsvRecord onlyRow(String maker) {
        List<NamedCsvRecord> rows = rows(reader().get("/commitments?format=csv&maker=" + maker));
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private static String titled(String title) {
        String maker = newParty();
        Map<String, Object> body = commitmentBody(newStatement(), maker);
        body.put("title", title);
        create("/commitments", body);
        return maker;
    }

    @Test
    void asCsvAnItemIsOneRowUnderAHeader() {
        String maker = newParty();
        String other = newParty();
        Map<String, Object> body = commitmentBody(newStatement("2025-03-01"), maker);
        body.put("kind", "MEASURED");
        body.put("topics", List.of("TRADE", "HEALTH"));
        body.put(
                "parties",
                List.of(
                        Map.of("party", maker, "role", "MAKER"),
                        Map.of("party", other, "role", "MAKER"),
                        Map.of("party", "MYS", "role", "COUNTERPART")));
        body.put(
                "products",
                List.of(Map.of("code", "0101", "basis", "STATED"), Map.of("code", "02", "basis", "STATED")));
        body.put(
                "target",
                Map.of(
                        "indicator",
                        "EXPORT_VALUE",
                        "goal",
                        "REACH",
                        "amount",
                        1_500_000_000L,
                        "unit",
                        "USD",
                        "basis",
                        "STATED",
                        "baseline",
                        Map.of("period", "2024", "value", -2.5, "basis", "ASSUMED")));
        body.put("due", Map.of("to", "2025-12-31", "basis", "STATED"));
        JsonPath recorded = create("/commitments", body);
        NamedCsvRecord row = onlyRow(other);
        assertEquals(
                List.of("reference", "title", "summary", "kind", "strength", "status", "statusSince", "statusByParty"),
                row.getHeader().subList(0, 8));
        Map<String, String> expected = Map.ofEntries(
                Map.entry("reference", recorded.getString("reference")),
                Map.entry("id", recorded.getString("id")),
                Map.entry("summary", ""),
                Map.entry("kind", "MEASURED"),
                Map.entry("status", "NOT_ASSESSED"),
                Map.entry("statusSince", ""),
                Map.entry("signals.target", "NO_DATA"),
                Map.entry("signals.deadline", recorded.getString("signals.deadline")),
                Map.entry("topics", "TRADE;HEALTH"),
                Map.entry("makers", maker + ";" + other),
                Map.entry("counterparts", "MYS"),
                Map.entry("implementers", ""),
                Map.entry("products", "0101;02"),
                Map.entry("due.from", ""),
                Map.entry("due.to", "2025-12-31"),
                Map.entry("target.amount", "1500000000"),
                Map.entry("target.unit", "USD"),
                Map.entry("target.baseline.value", "-2.5"),
                Map.entry("statement.madeOn", "2025-03-01"),
                Map.entry("evidenceCount", "0"),
                Map.entry("revision", recorded.getString("revision")));
        expected.forEach((column, value) -> assertEquals(value, row.getField(column), column));
    }

    @Test
    void csvIsServedByAcceptOrByFormatWithTheSameColumnsForAll() {
        String maker = titled("Reopen");
        List<String> header = onlyRow(maker).getHeader();
        Response accepted = reader().accept("text/csv").get("/commitments?maker=" + maker);
        assertEquals(header, rows(accepted).get(0).getHeader());
        // The parameter wins, as the tools that need it send an Accept of their own.
        Response asked = reader().accept("application/json").get("/commitments?format=csv&maker=" + maker);
        assertEquals(accepted.asString(), asked.asString());
        assertEquals(
                String.join(",", header) + "\r\n",
                reader().get("/commitments?format=csv&maker=NOBODY").asString());
        assertEquals(
                "Reopen",
                JsonPath.from(reader().accept("text/csv")
                                .get("/commitments?format=json&maker=" + maker)
                                .asString())
                        .getString("items[0].title"));
    }

    @Test
    void anotherFormatIsRefused() {
        invalidParameter(reader().get("/commitments?format=xlsx"), "format")
                .body("errors[0].detail", is("\"xlsx\" is not one of json, csv, ndjson"));
        refused(reader().accept("application/pdf").get("/commitments"), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "＝1+1", "=HYPERLINK(\"https://example.org\",\"a, b\")"
            })
    void whatASpreadsheetWouldRunIsDefused(String title) {
        assertEquals("'" + title, onlyRow(titled(title)).getField("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a, b; c",
                "\"quoted\" and \"\"twice\"\"",
                "two\nlines",
                "two\r\nlines",
                "'apostrophe",
                "1=1",
                "Ünïcödé 渡し船 🚢",
                " spaces at its ends "
            })
    void allOtherTextIsReadBackAsItWasWritten(String title) {
        assertEquals(title, onlyRow(titled(title)).getField("title"));
    }

    @Test
    void aPageOfCsvGoesOnWhereItsLinkSays() {
        String maker = newParty();
        String statement = newStatement();
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recorded.add(
                    create("/commitments", commitmentBody(statement, maker)).getString("reference"));
        }
        List<String> met = new ArrayList<>();
        Response page = reader().get("/commitments?format=csv&sort=reference&limit=2&maker=" + maker);
        rows(page).forEach(row -> met.add(row.getField("reference")));
        while (page.header("Link") != null) {
            page = io.restassured.RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get(page.header("Link").substring(1, page.header("Link").indexOf('>')));
            rows(page).forEach(row -> met.add(row.getField("reference")));
        }
        assertEquals(recorded, met);
    }

    @Test
    void anExportHoldsEveryItemOfManyPagesOneALine() {
        String maker = newParty();
        String statement = newStatement();
        for (int i = 0; i < 205; i++) {
            Map<String, Object> body = commitmentBody(statement, maker);
            body.put("title", "Line\nbreak " + i);
            create("/commitments", body);
        }
        Response export = reader().get("/commitments?format=ndjson&maker=" + maker);
        export.then().statusCode(200).contentType(startsWith("application/x-ndjson"));
        String text = export.asString();
        assertTrue(text.endsWith("}\n"));
        List<JsonPath> items = text.lines().map(JsonPath::from).toList();
        assertEquals(205, items.size());
        for (int i = 0; i < items.size(); i++) {
            assertEquals("%s-2025-%03d".formatted(maker, i + 1), items.get(i).getString("reference"));
            assertEquals("Line\nbreak " + i, items.get(i).getString("title"));
            assertEquals("FRESH", items.get(i).getString("signals.freshness"));
        }
        assertEquals(
                text,
                reader().accept("application/x-ndjson")
                        .get("/commitments?limit=1&sort=reference&maker=" + maker)
                        .asString());
        Response ofStatement = reader().get("/statements/" + statement + "/commitments?format=ndjson&sort=-updatedAt");
        ofStatement.then().statusCode(200);
        assertEquals(205, ofStatement.asString().lines().distinct().count());
    }

    @Test
    void anExportOfNothingIsEmpty() {
        Response export = reader().get("/commitments?format=ndjson&maker=NOBODY");
        export.then().statusCode(200);
        assertEquals("", export.asString());
    }
}
