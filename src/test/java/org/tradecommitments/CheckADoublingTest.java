package org.tradecommitments;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The walk of docs/how-to/check-a-doubling.md, and the same with files of UN Comtrade. */
@QuarkusTest
class CheckADoublingTest extends ApiTest {

    private static final int[] THOUSANDS = {700, 760, 800, 850, 930, 1000, 1310};
    private static final int[] SHARES = {50, 20, 5, 15, 10};
    private static final int[] SEASON = {7, 7, 8, 8, 8, 8, 8, 9, 9, 9, 9, 10};

    private static ValidatableResponse progress(String commitment, String query) {
        return reader().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get("/commitments/" + commitment + "/progress" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void theWalkGoesAsItSays() throws IOException, InterruptedException {
        Document walk = Document.of("docs/how-to/check-a-doubling.md");
        walk.run();

        List<String> told = Pattern.compile("^> (.*)$", Pattern.MULTILINE)
                .matcher(walk.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(4, told.size());
        List<Map<String, Object>> imports =
                reader().get("/observations/imports?limit=2").then().extract().path("items");
        assertEquals(
                List.of(130, 0),
                imports.stream().map(each -> each.get("revised")).toList());
        assertEquals(
                List.of(0, 910), imports.stream().map(each -> each.get("taken")).toList());

        progress("NORTHLAND-2025-001", "?asOf=" + imports.get(1).get("recordedAt"))
                .body("readings.sentence", equalTo(told.subList(0, 3)))
                .body("readings.signal", contains("ON_TRACK", "ON_TRACK", "BEHIND"))
                .body("readings.attainment", contains(0.31, 0.509217, 0.31))
                .body("readings[0].expectedByNow", closeTo(1_259_921.05, 0.005))
                .body("readings[1].expectedByNow", closeTo(1_273_066.67, 0.005))
                .body("readings[2].expectedByNow", closeTo(1_333_333.33, 0.005))
                .body("readings[0].projection.reachedBy", equalTo("2034-04-25"))
                .body("readings[0].projection.interval", contains("2030-01-19", "2035-05-18"));
        progress("NORTHLAND-2025-001", "")
                .body("readings[0].sentence", equalTo(told.get(3)))
                .body("readings[0].signal", equalTo("BEHIND"))
                .body("readings[0].attainment", equalTo(0.24))
                .body("readings[0].projection.reachedBy", equalTo("2034-04-25"))
                .body("readings[0].series[6].retrievedOn", equalTo("2026-09-01"));
    }

    /** Figures that are nobody's, under the names of states that Comtrade's files must have. */
    @Test
    void filesOfComtradeTellTheSame() {
        Map<String, Object> body = commitmentBody(newStatement(), "MYS");
        body.put("title", "Synthetic: double exports of medical devices");
        body.put("kind", "MEASURED");
        body.put(
                "parties",
                List.of(Map.of("party", "MYS", "role", "MAKER"), Map.of("party", "RUS", "role", "COUNTERPART")));
        body.put("target", Map.of("indicator", "EXPORT_VALUE", "goal", "MULTIPLY", "amount", 2, "basis", "STATED"));
        String commitment = create("/commitments", body).getString("reference");
        String readings = "/commitments/" + commitment + "/readings";
        create(readings, reading("EXPORT_VALUE", "MYS", "2024", "COMPOUND", "YEAR"));
        create(readings, reading("IMPORT_VALUE", "RUS", "2020/2024", "LINEAR", "YEAR"));
        create(readings, reading("EXPORT_VALUE", "MYS", "2024", "LINEAR", "MONTH"));

        writer().contentType("text/csv")
                .body(comtrade())
                .post("/observations/imports?retrievedOn=2026-03-01")
                .then()
                .statusCode(201)
                .body("taken", equalTo(2 * 5 * (7 * 13)))
                .body("passedOver.WORLD", equalTo(7))
                .body("passedOver.OTHER_FLOW", equalTo(7))
                .body("passedOver.BREAKDOWN", equalTo(7))
                .body("commitments", hasItem(commitment));
        progress(commitment, "")
                .body("readings.signal", contains("ON_TRACK", "ON_TRACK", "BEHIND"))
                .body("readings.attainment", contains(0.31, 0.509217, 0.31))
                .body(
                        "readings[0].sentence",
                        equalTo("Exports of HS 9018–9022 from Malaysia to Russia in 2025, as Malaysia reports them:"
                                + " 1.31 times the 2024 figure; doubling by the end of 2027 would have needed 1.26 by"
                                + " now."))
                .body("readings[0].mirror[6].value", equalTo(1_441_000))
                .body("readings[0].mirror[6].gap", equalTo(131_000))
                .body("readings[0].projection.reachedBy", equalTo("2034-04-25"));
    }

    private static Map<String, Object> reading(
            String indicator, String reporter, String baseline, String path, String frequency) {
        Map<String, Object> reading = new HashMap<>();
        reading.put("label", "against " + baseline + ", by " + frequency + ", in the books of " + reporter);
        reading.put("lead", reporter.equals("MYS") && path.equals("COMPOUND"));
        reading.put("indicator", indicator);
        reading.put("reporter", reporter);
        reading.put("from", "MYS");
        reading.put("to", "RUS");
        reading.put(
                "products",
                IntStream.range(0, SHARES.length)
                        .mapToObj(i -> Map.of("code", String.valueOf(9018 + i), "revision", "HS2022"))
                        .toList());
        reading.put("unit", "USD");
        reading.put("frequency", frequency);
        reading.put("baseline", Map.of("period", baseline, "basis", "ASSUMED", "note", "no year was given"));
        reading.put("goal", "MULTIPLY");
        reading.put("amount", 2);
        reading.put("due", Map.of("to", "2027-12-31", "basis", "ASSUMED", "note", "three full years"));
        reading.put("path", path);
        return reading;
    }

    private static byte[] comtrade() {
        ComtradeFile file = new ComtradeFile();
        for (int i = 0; i < THOUSANDS.length; i++) {
            String year = String.valueOf(2019 + i);
            for (int j = 0; j < SHARES.length; j++) {
                String heading = String.valueOf(9018 + j);
                int value = THOUSANDS[i] * 10 * SHARES[j];
                bothBooks(file, heading, year, value);
                for (int month = 1; month <= SEASON.length; month++) {
                    bothBooks(file, heading, year + "%02d".formatted(month), value * SEASON[month - 1] / 100);
                }
            }
            file.row("MYS", "X", "W00", "9018", year, "9000000", "partnerCode", "0")
                    .row("MYS", "RX", "RUS", "9018", year, "9000000")
                    .row("MYS", "X", "RUS", "9018", year, "9000000", "motCode", "1000");
        }
        return file.csv();
    }

    private static void bothBooks(ComtradeFile file, String heading, String period, int value) {
        file.row("MYS", "X", "RUS", heading, period, String.valueOf(value))
                .row("RUS", "M", "MYS", heading, period, String.valueOf(value * 11 / 10d));
    }
}
