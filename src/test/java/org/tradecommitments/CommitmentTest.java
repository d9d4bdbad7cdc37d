package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.Refusals.conflict;
import static org.tradecommitments.Refusals.invalidField;
import static org.tradecommitments.Refusals.refused;
import static org.tradecommitments.Refusals.ruleBroken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommitmentTest extends ApiTest {

    private static Map<String, Object> part(String party, String role) {
        return Map.of("party", party, "role", role);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** A commitment in which no term is left open. */
    private static Map<String, Object> completeBody(String maker) {
        Map<String, Object> statement = statementBody("2025-03-01");
        statement.put("place", "Port Anywhere");
        statement.put("source", Map.of("publisher", "Gazette", "url", "https://www.example.org/1"));
        statement.put("text", "We will double what we ship,\nthey said.");
        Map<String, Object> body =
                commitmentBody(create("/statements", statement).getString("id"), maker);
        body.put("summary", "From no year that was named.");
        body.put("kind", "MEASURED");
        body.put("topics", List.of("TRADE", "HEALTH"));
        body.put("parties", List.of(part(maker, "MAKER"), part("MYS", "COUNTERPART"), part("MYS", "BENEFICIARY")));
        body.put(
                "products",
                List.of(
                        map(
                                "code",
                                "901890",
                                "revision",
                                "HS2022",
                                "stated",
                                "devices",
                                "basis",
                                "ASSUMED",
                                "confidence",
                                "HIGH"),
                        map("code", "10", "revision", null, "stated", null, "basis", "STATED", "confidence", null)));
        body.put("due", map("from", "2025-06-01", "to", "2025-12-31", "text", "this year", "basis", "STATED"));
        body.put(
                "target",
                map(
                        "indicator",
                        "EXPORT_VALUE",
                        "goal",
                        "REACH",
                        "amount",
                        1234.25f,
                        "unit",
                        "USD",
                        "per",
                        "YEAR",
                        "basis",
                        "STATED",
                        "baseline",
                        map("period", "2024-Q1", "value", 100, "basis", "ASSUMED")));
        body.put("quote", "double what we ship, they");
        return body;
    }

    @Test
    void aCommitmentIsReadBackByIdAndByReferenceAsItWasRecorded() {
        Map<String, Object> body = completeBody(newParty());
        Response answer = writer().body(body).post("/commitments");
        JsonPath recorded = answer.then().statusCode(201).extract().jsonPath();
        String id = recorded.getString("id");
        answer.then().header("Location", endsWith("/api/v1/commitments/" + id)).header("ETag", startsWith("\""));
        for (String term : List.of("title", "summary", "kind", "strength", "topics", "products", "due", "target")) {
            assertEquals(body.get(term), recorded.get(term), term);
        }
        assertEquals(recorded.getMap(""), read("/commitments/" + id).getMap(""));
        assertEquals(
                recorded.getMap(""),
                read("/commitments/" + recorded.getString("reference")).getMap(""));
    }

    @Test
    void aCommitmentIsServedCompleteEnoughForADashboard() {
        String maker = newParty();
        Map<String, Object> body = completeBody(maker);
        String reference = create("/commitments", body).getString("reference");
        reader().get("/commitments/" + reference)
                .then()
                .body("parties.name", contains("Party " + maker, "Malaysia", "Malaysia"))
                .body("parties.role", contains("MAKER", "COUNTERPART", "BENEFICIARY"))
                .body("statement.id", is(body.get("statement")))
                .body("statement.title", is("Ferry talks"))
                .body("statement.kind", is("JOINT_STATEMENT"))
                .body("statement.madeOn", is("2025-03-01"))
                .body("statement.place", is("Port Anywhere"))
                .body("statement.publisher", is("Gazette"))
                .body("statement.url", is("https://www.example.org/1"))
                .body("quote.text", is("double what we ship, they"))
                .body("quote.start", is(8))
                .body("quote.end", is(33))
                .body("asMade.strength", is("PLEDGED"))
                .body("asMade.due", is(body.get("due")))
                .body("revision", is((int) revision()));
    }

    @Test
    void aNewCommitmentIsNotAssessed() {
        JsonPath view = read("/commitments/" + newCommitment());
        assertEquals("NOT_ASSESSED", view.getString("status"));
        assertEquals(null, view.getString("statusSince"));
        assertEquals(List.of(), view.getList("statusByParty"));
        assertEquals(
                Map.of("deadline", "NO_DEADLINE", "freshness", "FRESH", "target", "NOT_MEASURED"),
                view.getMap("signals"));
        assertEquals(
                List.of(
                        "NO_EVIDENCE",
                        "NOT_STARTED",
                        "IN_PROGRESS",
                        "STALLED",
                        "PARTIALLY_FULFILLED",
                        "FULFILLED",
                        "NOT_FULFILLED",
                        "WITHDRAWN",
                        "SUPERSEDED"),
                view.getList("openMoves"));
        for (String count : List.of("evidenceCount", "assessmentCount", "restatementCount")) {
            assertEquals(0, view.getInt(count), count);
        }
    }

    @Test
    void whatNobodySaidIsUnspecified() {
        reader().get("/commitments/" + newCommitment())
                .then()
                .body("due", is(map("from", null, "to", null, "text", null, "basis", "UNSPECIFIED")))
                .body("target", nullValue())
                .body("quote", nullValue())
                .body("summary", nullValue())
                .body("topics", empty())
                .body("products", empty());
        Map<String, Object> body = commitmentBody();
        body.put("kind", "MEASURED");
        body.put("target", map("indicator", "COUNT", "goal", "INCREASE", "basis", "STATED"));
        body.put("due", map("text", "in due course", "basis", "UNSPECIFIED"));
        reader().get("/commitments/" + create("/commitments", body).getString("reference"))
                .then()
                .body("target.amount", nullValue())
                .body("target.baseline", is(map("period", null, "value", null, "basis", "UNSPECIFIED")))
                .body("due.text", is("in due course"))
                .body("signals.deadline", is("NO_DEADLINE"))
                .body("signals.target", is("NO_DATA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0.000001", "0.5", "999999999999999", "123456789.123456", "1500000000"})
    void anAmountIsKeptToTheLastDigit(String amount) {
        Map<String, Object> body = commitmentBody();
        body.put("kind", "MEASURED");
        body.put(
                "target",
                map(
                        "indicator",
                        "OTHER",
                        "goal",
                        "REACH",
                        "amount",
                        new java.math.BigDecimal(amount),
                        "unit",
                        "t",
                        "basis",
                        "STATED"));
        String reference = create("/commitments", body).getString("reference");
        String json = reader().get("/commitments/" + reference).asString();
        assertTrue(json.contains("\"amount\":" + amount + ","), json);
    }

    @Test
    void aReferenceIsMadeOfMakersCounterpartsYearAndNumber() {
        String maker = newParty();
        String other = newParty();
        String statement = newStatement("2024-12-31");
        Map<String, Object> body = commitmentBody(statement, maker);
        body.put("parties", List.of(part("MYS", "BENEFICIARY"), part(other, "COUNTERPART"), part(maker, "MAKER")));
        String prefix = maker + "-" + other + "-2024-";
        assertEquals(prefix + "001", create("/commitments", body).getString("reference"));
        assertEquals(prefix + "002", create("/commitments", body).getString("reference"));
        body.put("reference", prefix + "003");
        assertEquals(prefix + "003", create("/commitments", body).getString("reference"));
        body.remove("reference");
        assertEquals(prefix + "004", create("/commitments", body).getString("reference"));
        assertEquals(
                maker + "-2024-001",
                create("/commitments", commitmentBody(statement, maker)).getString("reference"));
    }

    @Test
    void aReferenceOfManyPartiesIsStillOneThatCanBeGiven() {
        Map<String, Object> body = commitmentBody();
        body.put(
                "parties",
                java.util.stream.Stream.generate(() -> part(newParty(), "MAKER"))
                        .limit(8)
                        .toList());
        String reference = create("/commitments", body).getString("reference");
        assertTrue(reference.length() <= 64, reference);
        read("/commitments/" + reference);
        body.put("reference", reference + "-B");
        create("/commitments", body);
    }

    @Test
    void aReferenceIsTakenOnlyOnce() {
        Map<String, Object> body = commitmentBody();
        body.put("reference", newCommitment());
        conflict(writer().body(body).post("/commitments"))
                .body("errors[0].pointer", is("/reference"))
                .body("errors[0].detail", startsWith("\"" + body.get("reference") + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "-ABC", "abc-001", "A B C", "A/B/C", "ABC?", "ÄBC"})
    void aReferenceIsWellFormed(String reference) {
        Map<String, Object> body = commitmentBody();
        body.put("reference", reference);
        invalidField(writer().body(body).post("/commitments"), "/reference");
    }

    @Test
    void aReferenceCannotLookLikeAnId() {
        Map<String, Object> body = commitmentBody();
        body.put("reference", UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT));
        ruleBroken(writer().body(body).post("/commitments"), "/reference");
    }

    @Test
    void whatWasNeverRecordedIsNotFound() {
        refused(reader().get("/commitments/" + UUID.randomUUID()), 404, "NOT_FOUND");
        refused(reader().get("/commitments/NO-SUCH-REFERENCE"), 404, "NOT_FOUND");
    }
}
