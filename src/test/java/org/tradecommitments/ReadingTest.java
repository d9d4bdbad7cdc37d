package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.conflict;
import static org.tradecommitments.Refusals.invalidField;
import static org.tradecommitments.Refusals.ruleBroken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to read a target: complete, and nothing in them passed off as stated. */
@QuarkusTest
class ReadingTest extends MeasuredTest {

    private Response post(Map<String, ?> body) {
        return writer().body(body).post(readings);
    }

    @Test
    void aReadingIsReadBackAsItWasRecorded() {
        String id = create(readings, reading(Map.of())).getString("id");
        reader().get(readings + "/" + id)
                .then()
                .statusCode(200)
                .body("label", is("against 2024"))
                .body("lead", is(true))
                .body("reporter", is(maker))
                .body("from", is(maker))
                .body("to", is(counterpart))
                .body("products.code", contains("9018"))
                .body("frequency", is("YEAR"))
                .body("accumulation", is("PER_PERIOD"))
                .body("baseline.period", is("2024"))
                .body("baseline.value", nullValue())
                .body("goal", is("MULTIPLY"))
                .body("amount", is(2))
                .body("due.to", is("2027-12-31"))
                .body("path", is("LINEAR"));
    }

    @Test
    void everyTermSaysWhoSaysIt() {
        Response answer =
                post(reading(Map.of("terms", Map.of("PATH", Map.of("basis", "ASSUMED", "note", "by habit")))));
        answer.then()
                .statusCode(201)
                .body("terms.GOAL.basis", is("STATED"))
                .body("terms.INDICATOR.basis", is("STATED"))
                .body("terms.PARTIES.basis", is("STATED"))
                .body("terms.PRODUCTS.basis", is("ASSUMED"))
                .body("terms.REPORTER.basis", is("ASSUMED"))
                .body("terms.UNIT.basis", is("ASSUMED"))
                .body("terms.PERIODS.basis", is("ASSUMED"))
                .body("terms.PATH.note", is("by habit"))
                .body("terms", not(hasKey("BASELINE")));
    }

    @Test
    void nothingAssumedIsPassedOffAsStated() {
        Map<String, Object> baseline = Map.of("period", "2024", "basis", "STATED");
        ruleBroken(post(reading(Map.of("baseline", baseline))), "/baseline/basis");
        ruleBroken(post(reading(Map.of("due", Map.of("to", "2027-12-31", "basis", "STATED")))), "/due/basis");
        Map<String, Object> stated = Map.of("PRODUCTS", Map.of("basis", "STATED"));
        ruleBroken(post(reading(Map.of("terms", stated))), "/terms/PRODUCTS/basis");
    }

    @Test
    void whatIsAssumedNeedsANote() {
        Map<String, Object> baseline = Map.of("period", "2024", "basis", "ASSUMED");
        ruleBroken(post(reading(Map.of("baseline", baseline))), "/baseline/note");
        ruleBroken(post(reading(Map.of("due", Map.of("to", "2027-12-31", "basis", "ASSUMED")))), "/due/note");
        ruleBroken(post(reading(Map.of("due", Map.of("to", "2027-12-31", "basis", "UNSPECIFIED")))), "/due/basis");
    }

    @ParameterizedTest
    @CsvSource({"reporter, NOBODY, /reporter", "to, NOBODY, /to", "unit, dollars, /unit", "goal, CHANGE, "})
    void aTermThatCannotBeIsNamed(String field, String value, String pointer) {
        Response answer = post(reading(Map.of(field, value)));
        if (pointer == null) {
            answer.then().statusCode(201); // a change by two dollars
        } else {
            answer.then().statusCode(422);
            assertEquals(true, answer.jsonPath().getList("errors.pointer").contains(pointer), answer.asString());
        }
    }

    @Test
    void aShapeThatIsNotAllowedIsNamed() {
        invalidField(
                post(reading(Map.of("baseline", Map.of("period", "24", "basis", "ASSUMED", "note", "x")))),
                "/baseline/period");
        invalidField(post(reading(Map.of("products", List.of(Map.of("code", "99"))))), "/products/0/code");
        ruleBroken(post(reading(Map.of("amount", -2))), "/amount");
        ruleBroken(
                post(reading(Map.of("baseline", Map.of("period", "2024/2020", "basis", "ASSUMED", "note", "x")))),
                "/baseline/period");
        ruleBroken(post(reading(Map.of("to", maker))), "/to");
    }

    @Test
    void onlyAMeasuredCommitmentHasReadings() {
        Map<String, Object> body = reading(Map.of());
        Response answer = writer().body(body).post("/commitments/" + newCommitment() + "/readings");
        answer.then().statusCode(422);
        create(readings, body);
        String tag = reader().get("/commitments/" + commitment).header("ETag");
        Map<String, Object> patch = new HashMap<>(Map.of("kind", "EVENT"));
        patch.put("target", null);
        ruleBroken(
                writer().contentType("application/merge-patch+json")
                        .header("If-Match", tag)
                        .body(patch)
                        .patch("/commitments/" + commitment),
                "/kind");
    }

    @Test
    void readingsStandSideBySideAndAreCounted() {
        String first = create(readings, reading(Map.of())).getString("id");
        String second = create(
                        readings, reading(Map.of("label", "their books", "lead", false, "reporter", counterpart)))
                .getString("id");
        String third = create(readings, reading(Map.of("label", "again", "corrects", first)))
                .getString("id");
        reader().get(readings)
                .then()
                .body("items.id", contains(first, second, third))
                .body("items.correctedBy", contains(third, null, null));
        assertEquals(2, read("/commitments/" + commitment).getInt("readingCount"));
        conflict(post(reading(Map.of("corrects", first))));
    }

    @Test
    void withoutFiguresThereIsNoData() {
        create(readings, reading(Map.of()));
        reader().get("/commitments/" + commitment)
                .then()
                .body("signals.target", is("NO_DATA"))
                .body("progress", nullValue());
        reader().get("/commitments?party=" + maker + "&target=NO_DATA")
                .then()
                .body("items.reference", contains(commitment));
        reader().get("/commitments?party=" + maker + "&target=BEHIND").then().body("items", is(List.of()));
    }
}
