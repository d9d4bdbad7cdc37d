package org.tradecommitments;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.invalidParameter;
import static org.tradecommitments.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the figures, as they come in, to what the commitment tells of its target. */
@QuarkusTest
class ProgressTest extends MeasuredTest {

    private void observe(String indicator, String reporter, String period, double value, String retrievedOn) {
        Map<String, Object> body = new HashMap<>();
        body.put("indicator", indicator);
        body.put("reporter", reporter);
        body.put("from", maker);
        body.put("to", counterpart);
        body.put("product", Map.of("code", "9018", "revision", "HS2022"));
        body.put("period", period);
        body.put("value", value);
        body.put("unit", "USD");
        body.put("source", Map.of("name", "Synthetic statistics"));
        body.put("retrievedOn", retrievedOn);
        writer().body(body).post("/observations").then().statusCode(201);
    }

    private void exported(String period, double value) {
        observe("EXPORT_VALUE", maker, period, value, "2026-06-01");
    }

    private ValidatableResponse progress(String query) {
        return reader().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get("/commitments/" + commitment + "/progress" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse view() {
        return reader().get("/commitments/" + commitment).then();
    }

    /** 2024 to 2027 are three years, 2025 is the first: of a doubling, 2^(1/3) = 1.26 times should be done by then. */
    @Test
    void aDoublingIsSetAgainstThePathThatItWasGiven() {
        create(readings, reading(Map.of("path", "COMPOUND")));
        exported("2024", 1_000_000);
        view().body("signals.target", is("NO_DATA"));
        exported("2025", 1_310_000);
        view().body("signals.target", is("ON_TRACK"))
                .body("progress.period", is("2025"))
                .body("progress.attainment", is(0.31f));
        progress("")
                .body("readings[0].signal", is("ON_TRACK"))
                .body("readings[0].baseline.value", is(1_000_000))
                .body("readings[0].goal", is(2_000_000))
                .body("readings[0].attainment", closeTo(0.31, 1e-9))
                .body("readings[0].expectedByNow", closeTo(1_000_000 * Math.cbrt(2), 1e-5))
                .body("readings[0].series.source", everyItem(is("Synthetic statistics")))
                .body("readings[0].projection", nullValue())
                .body("readings[0].withoutProjection", notNullValue())
                .body("readings[0].assumptions.term", hasItem("BASELINE"))
                .body("readings[0].sentence", containsString("1.31 times the 2024 figure"))
                .body("readings[0].sentence", containsString("would have needed 1.26 by now"));
    }

    @Test
    void aReadingThatComesAfterTheFiguresIsMeasuredAtOnce() {
        exported("2024", 100);
        exported("2025", 90);
        create(readings, reading(Map.of()));
        view().body("signals.target", is("BEHIND"));
        exported("2026", 200);
        view().body("signals.target", is("REACHED"));
        reader().get("/commitments?party=" + maker + "&target=REACHED")
                .then()
                .body("items.reference", contains(commitment));
        reader().get("/board?party=" + maker)
                .then()
                .body("bySignal.target.REACHED", is(1))
                .body("bySignal.target.BEHIND", is(0));
    }

    @Test
    void readingsStandSideBySideAndTheLeadSpeaks() {
        create(readings, reading(Map.of()));
        create(
                readings,
                reading(Map.of(
                        "label",
                        "against the mean",
                        "lead",
                        false,
                        "baseline",
                        Map.of("period", "2023/2024", "basis", "ASSUMED", "note", "one year may mislead"))));
        exported("2023", 20);
        exported("2024", 100);
        exported("2025", 120);
        progress("")
                .body("readings.lead", contains(true, false))
                .body("readings.signal", contains("BEHIND", "REACHED"))
                .body("readings[1].baseline.value", is(60));
        view().body("signals.target", is("BEHIND"));
    }

    @Test
    void bothBooksAreShownWithTheirGap() {
        create(readings, reading(Map.of()));
        exported("2024", 100);
        observe("IMPORT_VALUE", counterpart, "2024", 110, "2026-06-01");
        observe("IMPORT_VALUE", counterpart, "2023", 95, "2026-06-01");
        progress("")
                .body("readings[0].series.period", contains("2024"))
                .body("readings[0].mirror.period", contains("2023", "2024"))
                .body("readings[0].mirror.gap", contains(null, 10))
                .body("readings[0].compared.period", contains("2023", "2024"))
                .body("readings[0].compared.value", contains(null, 100))
                .body("readings[0].compared.mirror", contains(95, 110));
        reader().get("/commitments/" + commitment + "/progress?format=csv")
                .then()
                .statusCode(200)
                .body(containsString(",reporter,2024,100,USD"))
                .body(containsString(",mirror,2024,110,USD"));
    }

    @Test
    void theBuyersBooksCanLead() {
        create(readings, reading(Map.of("reporter", counterpart)));
        observe("IMPORT_VALUE", counterpart, "2024", 100, "2026-06-01");
        observe("IMPORT_VALUE", counterpart, "2025", 300, "2026-06-01");
        exported("2025", 10);
        view().body("signals.target", is("REACHED"));
        progress("").body("readings[0].mirror.value", contains(10));
    }

    @Test
    void aRevisedFigureMovesTheSignalAndThePastStaysAsItWas() {
        create(readings, reading(Map.of()));
        exported("2024", 100);
        exported("2025", 150);
        view().body("signals.target", is("ON_TRACK"));
        Instant before = Instant.parse(read("/commitments/" + commitment).getString("updatedAt"));
        observe("EXPORT_VALUE", maker, "2025", 101, "2026-09-01");
        view().body("signals.target", is("BEHIND"));
        progress("").body("readings[0].latest.value", is(101));
        progress("?asOf=" + before)
                .body("readings[0].signal", is("ON_TRACK"))
                .body("readings[0].latest.value", is(150));
        assertEquals(
                "ON_TRACK",
                read("/commitments/" + commitment + "?asOf=" + before).getString("signals.target"));
    }

    @Test
    void monthsAreComparedAsTheYearsThatEndWithThem() {
        create(readings, reading(Map.of("frequency", "MONTH")));
        exported("2024", 1200);
        for (int month = 1; month <= 12; month++) {
            exported("2024-%02d".formatted(month), 100);
        }
        for (int month = 1; month <= 3; month++) {
            exported("2025-%02d".formatted(month), 200);
        }
        progress("")
                .body("readings[0].latest.period", is("2025-03"))
                .body("readings[0].latest.span", is("YEAR"))
                .body("readings[0].latest.value", is(1500))
                .body("readings[0].compared.period", contains("2024-12", "2025-01", "2025-02", "2025-03"))
                .body("readings[0].compared.value", contains(1200, 1300, 1400, 1500))
                .body("readings[0].compared[0].expected", nullValue())
                .body("readings[0].compared[3].expected", is(1300)) // 3 of 36 months to twice 1200
                .body("readings[0].attainment", closeTo(0.25, 1e-9));
    }

    @Test
    void theTrendIsProjectedWithAnInterval() {
        create(readings, reading(Map.of()));
        double[] values = {50, 62, 68, 81, 90, 100, 111};
        for (int i = 0; i < values.length; i++) {
            exported(Integer.toString(2019 + i), values[i]);
        }
        progress("")
                .body("readings[0].projection.reachedBy", is(notNullValue()))
                .body("readings[0].projection.level", is(0.8))
                .body("readings[0].projection.interval.size()", is(2))
                .body("readings[0].projection.method", containsString("Theil–Sen"));
    }

    @Test
    void theLedgerTellsWhatTheFiguresMoved() {
        create(readings, reading(Map.of()));
        exported("2024", 100);
        long before = revision();
        exported("2025", 150);
        reader().get("/changes?after=" + before + "&commitment=" + commitment)
                .then()
                .body("items.type", is(List.of("commitment.measured")))
                .body("items[0].data.progress.signal", is("ON_TRACK"));
        long after = revision();
        exported("2019", 50); // tells nothing of how it stands
        reader().get("/changes?after=" + after + "&commitment=" + commitment)
                .then()
                .body("items", is(List.of()));
    }

    /** A sum that counts from the year in which it was said counts from another when that is corrected. */
    @Test
    void theDayOnWhichItWasSaidMovesTheSum() {
        Map<String, Object> sum = reading(Map.of("goal", "REACH", "amount", 500, "accumulation", "CUMULATIVE"));
        sum.remove("baseline");
        create(readings, sum);
        String statement = "/statements/" + view().extract().path("statement.id");
        writer().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("madeOn", "2025-03-01"))
                .patch(statement)
                .then()
                .statusCode(200);
        exported("2024", 100);
        exported("2025", 120);
        view().body("progress.value", is(120));
        long before = revision();
        writer().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("madeOn", "2024-11-01"))
                .patch(statement)
                .then()
                .statusCode(200);
        view().body("progress.value", is(220));
        reader().get("/changes?after=" + before)
                .then()
                .body("items.type", contains("statement.amended", "commitment.measured"));
    }

    @Test
    void aStatementDoesNotMovePastTheDayByWhichATargetIsDue() {
        create(
                readings,
                reading(Map.of(
                        "goal",
                        "KEEP_AT_LEAST",
                        "amount",
                        1,
                        "due",
                        Map.of("to", "2026-06-30", "basis", "ASSUMED", "note", "half a year"))));
        writer().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("madeOn", "2026-08-01"))
                .patch("/statements/" + view().extract().path("statement.id"))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", is("/madeOn"));
    }

    /** A goal 10^15 times a baseline of 10^15, and one a hair from where it began. */
    @Test
    void figuresAtTheirLimitsAreWorkedOutToo() {
        double most = 999_999_999_999_999d;
        Map<String, Object> grounds = Map.of("period", "2024", "basis", "ASSUMED", "note", "the limit of figures");
        Map<String, Object> large = new HashMap<>(grounds);
        large.put("value", most);
        create(readings, reading(Map.of("amount", most, "baseline", large, "path", "COMPOUND")));
        exported("2025", most);
        view().body("signals.target", is("BEHIND"));
        Map<String, Object> small = new HashMap<>(grounds);
        small.put("value", 0.000001);
        create(readings, reading(Map.of("goal", "REACH", "amount", 0.000002, "baseline", small)));
        view().statusCode(200).body("signals.target", is("REACHED"));
        progress("").body("readings[1].attainment", hasToString("999999999999999000000"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        progress("").body("readings", is(List.of()));
        refused(reader().get("/commitments/NOWHERE-1/progress"), 404, "NOT_FOUND");
        refused(reader().get("/commitments/" + commitment + "/progress?asOf=2020-01-01T00:00:00Z"), 404, "NOT_FOUND");
        invalidParameter(reader().get("/commitments/" + commitment + "/progress?asOf=soon"), "asOf");
    }
}
