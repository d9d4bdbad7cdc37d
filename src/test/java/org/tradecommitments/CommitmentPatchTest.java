package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tradecommitments.Refusals.invalidField;
import static org.tradecommitments.Refusals.refused;
import static org.tradecommitments.Refusals.ruleBroken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommitmentPatchTest extends ApiTest {

    private String maker;
    private String path;

    @BeforeEach
    void aMeasuredCommitment() {
        maker = newParty();
        Map<String, Object> body = commitmentBody(newStatement(), maker);
        body.put("kind", "MEASURED");
        body.put("summary", "From no year that was named.");
        body.put("topics", List.of("TRADE", "TRANSPORT"));
        body.put("products", List.of(Map.of("code", "89", "basis", "ASSUMED")));
        body.put("due", Map.of("from", "2025-06-01", "to", "2025-12-31", "basis", "STATED", "text", "this year"));
        body.put(
                "target",
                Map.of("indicator", "COUNT", "goal", "REACH", "amount", 3, "unit", "{ferries}", "basis", "STATED"));
        path = "/commitments/" + create("/commitments", body).getString("reference");
    }

    private String tag() {
        return reader().get(path).header("ETag");
    }

    private Response patch(Map<String, ?> patch) {
        return writer().contentType("application/merge-patch+json")
                .header("If-Match", tag())
                .body(patch)
                .patch(path);
    }

    /** A patch that clears a field: JSON's null. */
    private static Map<String, Object> clear(String field) {
        Map<String, Object> cleared = new HashMap<>();
        cleared.put(field, null);
        return cleared;
    }

    @Test
    void anAmendmentChangesWhatItNamesAndNothingElse() {
        Map<String, Object> expected = new HashMap<>(read(path).getMap(""));
        Response answer = patch(Map.of("title", "Three ferries"));
        JsonPath amended = answer.then().statusCode(200).extract().jsonPath();
        expected.put("title", "Three ferries");
        expected.put("revision", (int) revision());
        expected.put("updatedAt", amended.getString("updatedAt"));
        assertEquals(expected, amended.getMap(""));
        assertEquals(expected, read(path).getMap(""));
        assertEquals(tag(), answer.header("ETag"));
    }

    @Test
    void nullTakesATermAway() {
        assertNull(amend(path, clear("summary")).getString("summary"));
        assertEquals(List.of(), amend(path, clear("topics")).getList("topics"));
        assertEquals(List.of(), amend(path, clear("products")).getList("products"));
        Map<String, Object> due = amend(path, clear("due")).getMap("due");
        assertEquals("UNSPECIFIED", due.remove("basis"));
        assertEquals(java.util.Collections.singleton(null), new java.util.HashSet<>(due.values()));
        reader().get("/commitments?dueAfter=1900-01-01&maker=" + maker).then().body("items", empty());
    }

    @Test
    void nullCannotTakeAwayWhatIsNeeded() {
        invalidField(patch(clear("title")), "/title");
        invalidField(patch(clear("parties")), "/parties");
        invalidField(patch(clear("strength")), "/strength");
        ruleBroken(patch(clear("target")), "/target");
        ruleBroken(patch(clear("reference")), "/reference");
        invalidField(patch(clear("statement")), "/statement");
    }

    @Test
    void aTermIsAmendedInPart() {
        JsonPath amended = amend(path, Map.of("due", Map.of("to", "2026-06-30"), "target", Map.of("amount", 4)));
        assertEquals("2025-06-01", amended.getString("due.from"));
        assertEquals("2026-06-30", amended.getString("due.to"));
        assertEquals("this year", amended.getString("due.text"));
        assertEquals("2026-06-30", amended.getString("asMade.due.to"));
        assertEquals(4, amended.getInt("target.amount"));
        assertEquals("{ferries}", amended.getString("target.unit"));
        amended = amend(path, Map.of("due", clear("from")));
        assertNull(amended.getString("due.from"));
        assertEquals("2026-06-30", amended.getString("due.to"));
        ruleBroken(patch(Map.of("due", clear("to"))), "/due/basis");
    }

    @Test
    void aListIsReplacedAsAWhole() {
        String other = newParty();
        JsonPath amended = amend(
                path,
                Map.of(
                        "topics",
                        List.of("ENERGY"),
                        "parties",
                        List.of(Map.of("party", other, "role", "MAKER")),
                        "products",
                        List.of(Map.of("code", "27", "basis", "STATED"), Map.of("code", "89", "basis", "STATED"))));
        assertEquals(List.of("ENERGY"), amended.getList("topics"));
        assertEquals(List.of(other), amended.getList("parties.party"));
        assertEquals(List.of("27", "89"), amended.getList("products.code"));
        assertEquals(amended.getMap(""), read(path).getMap(""));
        reader().get("/commitments?maker=" + maker).then().body("items", empty());
        reader().get("/commitments?maker=" + other + "&topic=ENERGY&product=27")
                .then()
                .body("items.reference", contains(amended.getString("reference")));
    }

    @Test
    void aCommitmentOfAnotherKindHasNoTarget() {
        Map<String, Object> patch = clear("target");
        patch.put("kind", "CONTINUING");
        JsonPath amended = amend(path, patch);
        assertNull(amended.get("target"));
        assertEquals("NOT_MEASURED", amended.getString("signals.target"));
        ruleBroken(patch(Map.of("kind", "MEASURED")), "/target");
    }

    @Test
    void referenceAndStatementStayAsTheyAre() {
        ruleBroken(patch(Map.of("reference", "ANOTHER-001")), "/reference");
        ruleBroken(patch(Map.of("statement", newStatement())), "/statement");
        JsonPath view = read(path);
        patch(Map.of("reference", view.getString("reference"), "statement", view.getString("statement.id")))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "statusSince", "id", "signals", "asMade", "revision", "updatedAt", "evidenceCount", "x"
            })
    void whatIsNoTermCannotBeAmended(String field) {
        refused(patch(Map.of(field, "FULFILLED")), 400, "UNKNOWN_FIELD").body("errors[0].pointer", is("/" + field));
    }

    @Test
    void anAmendmentBringsNothingThatARecordingCouldNot() {
        ruleBroken(patch(Map.of("parties", List.of(Map.of("party", "NOBODY", "role", "MAKER")))), "/parties/0/party");
        ruleBroken(patch(Map.of("due", Map.of("to", "2025-05-31"))), "/due/to");
        ruleBroken(patch(Map.of("target", Map.of("unit", "ferries"))), "/target/unit");
        invalidField(patch(Map.of("products", List.of(Map.of("code", "77", "basis", "STATED")))), "/products/0/code");
        invalidField(patch(Map.of("kind", "PROMISE")), "/kind");
        invalidField(patch(Map.of("title", 7)), "/title");
        assertEquals("Reopen the ferry line", read(path).getString("title"));
    }

    @Test
    void aPatchIsAnObject() {
        for (String body : List.of("[]", "\"title\"", "7", "null", "")) {
            int status =
                    writer().header("If-Match", tag()).body(body).patch(path).statusCode();
            assertEquals(400, status, body);
        }
    }

    @Test
    void anAmendmentSaysWhichVersionItChanges() {
        refused(writer().body(Map.of("title", "Mine")).patch(path), 428, "PRECONDITION_REQUIRED")
                .body("errors[0].parameter", is("If-Match"));
        String stale = tag();
        amend(path, Map.of("title", "Theirs"));
        refused(
                        writer().header("If-Match", stale)
                                .body(Map.of("title", "Mine"))
                                .patch(path),
                        412,
                        "PRECONDITION_FAILED")
                .body("detail", containsString("revision " + read(path).getInt("revision")));
        assertEquals("Theirs", read(path).getString("title"));
        assertNotEquals(stale, tag());
    }

    @Test
    void anAmendmentDoesNotRestOnAWeakTag() {
        refused(
                writer().header("If-Match", "W/" + tag())
                        .body(Map.of("title", "Mine"))
                        .patch(path),
                412,
                "PRECONDITION_FAILED");
        refused(
                writer().header("If-Match", read(path).getString("revision"))
                        .body(Map.of("title", "Mine"))
                        .patch(path),
                412,
                "PRECONDITION_FAILED");
    }

    @Test
    void nobodyElsesEditBreaksAnAmendment() {
        String tag = tag();
        newCommitment();
        assertNotEquals(tag, tag());
        writer().header("If-Match", "\"1.1.2025-01-01.json\", " + tag)
                .body(Map.of("title", "Mine"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("title", is("Mine"));
    }

    @Test
    void anAssessedPartyCannotBeTakenOut() {
        String reference = path.substring("/commitments/".length());
        writer().body(Map.of("status", "IN_PROGRESS", "effectiveOn", "2025-04-01", "reason", "Seen", "party", maker))
                .post(path + "/assessments")
                .then()
                .statusCode(201);
        ruleBroken(patch(Map.of("parties", List.of(Map.of("party", "MYS", "role", "MAKER")))), "/parties")
                .body("detail", containsString(maker));
        assertEquals(List.of(reference), read("/commitments?maker=" + maker).getList("items.reference"));
    }

    @Test
    void anAmendedCommitmentIsFoundByItsNewWordsOnly() {
        amend(path, Map.of("title", "Hovercraft", "summary", "Not a ship"));
        assertEquals(
                1,
                read("/commitments?q=hovercraft ship&maker=" + maker)
                        .getList("items")
                        .size());
        assertEquals(
                0, read("/commitments?q=ferry&maker=" + maker).getList("items").size());
    }
}
