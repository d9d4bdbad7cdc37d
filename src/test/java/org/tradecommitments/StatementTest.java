package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tradecommitments.Refusals.conflict;
import static org.tradecommitments.Refusals.invalidField;
import static org.tradecommitments.Refusals.refused;
import static org.tradecommitments.Refusals.ruleBroken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StatementTest extends ApiTest {

    private static final String TEXT = "The ministers agreed to reopen the ferry line. They will meet again.";

    private static Response post(Map<String, ?> body) {
        return writer().body(body).post("/statements");
    }

    private static Response patch(String statement, Map<String, ?> patch) {
        String path = "/statements/" + statement;
        return writer().header("If-Match", reader().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = statementBody("2025-03-01");
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> without(String field) {
        Map<String, Object> cleared = new HashMap<>();
        cleared.put(field, null);
        return cleared;
    }

    private static Map<String, Object> speaker(String party) {
        return Map.of("name", "A. Captain", "role", "Minister", "party", party);
    }

    @Test
    void aStatementIsReadBackAsItWasRecorded() {
        Map<String, Object> body = statementBody("2025-03-01");
        body.put("place", "Port Anywhere");
        body.put("language", "ms-MY");
        body.put("speakers", List.of(speaker(newParty()), Map.of("name", "B. Mate")));
        body.put(
                "source",
                Map.of(
                        "publisher", "Gazette",
                        "url", "https://www.example.org/a?b=c#d",
                        "archiveUrl", "http://archive.example.org/1",
                        "publishedOn", "2025-03-02",
                        "retrievedOn", "2025-03-03"));
        body.put("text", TEXT + "\n“Ünïcödé” 🚢");
        Response answer = post(body);
        JsonPath recorded = answer.then().statusCode(201).extract().jsonPath();
        String id = recorded.getString("id");
        answer.then().header("Location", endsWith("/api/v1/statements/" + id));
        for (String field : List.of("title", "kind", "madeOn", "place", "language", "source", "text")) {
            assertEquals(body.get(field), recorded.get(field), field);
        }
        assertEquals("A. Captain", recorded.getString("speakers[0].name"));
        assertEquals("B. Mate", recorded.getString("speakers[1].name"));
        assertNull(recorded.getString("speakers[1].party"));
        assertEquals(recorded.getString("createdAt"), recorded.getString("updatedAt"));
        assertEquals(recorded.getMap(""), read("/statements/" + id).getMap(""));
    }

    @Test
    void whatIsNotKnownOfAStatementIsNull() {
        reader().get("/statements/" + newStatement())
                .then()
                .body("place", nullValue())
                .body("language", nullValue())
                .body("speakers", empty())
                .body("source", nullValue())
                .body("text", nullValue());
    }

    @Test
    void anotherIdIsNotFound() {
        refused(reader().get("/statements/" + UUID.randomUUID()), 404, "NOT_FOUND");
        refused(reader().get("/statements/1-2-3-4-5"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)//http://example.org",
                "data:text/html,x",
                "ftp://example.org/a",
                "//example.org/a",
                "example.org",
                "https://example.org/\"onclick=\"x",
                "https://example.org/a b",
                " https://example.org/"
            })
    void aSourceStandsAtAnHttpAddressOnly(String url) {
        invalidField(post(with("source", Map.of("url", url))), "/source/url");
        invalidField(post(with("source", Map.of("archiveUrl", url))), "/source/archiveUrl");
    }

    @Test
    void whatIsYetToBeSaidIsRefused() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        ruleBroken(post(with("madeOn", today.plusDays(2).toString())), "/madeOn");
        post(with("madeOn", today.toString())).then().statusCode(201);
        String id = newStatement();
        ruleBroken(patch(id, Map.of("madeOn", "2999-01-01")), "/madeOn");
        assertEquals("2025-03-01", read("/statements/" + id).getString("madeOn"));
    }

    @Test
    void aSpeakerSpeaksForAPartyThatIsKnown() {
        ruleBroken(post(with("speakers", List.of(speaker("MYS"), speaker("NOBODY")))), "/speakers/1/party")
                .body("detail", containsString("\"NOBODY\""));
        invalidField(post(with("speakers", List.of(Map.of("role", "Minister")))), "/speakers/0/name");
        invalidField(post(with("speakers", Arrays.asList(speaker("MYS"), null))), "/speakers/1");
    }

    @Test
    void whatCannotBeTakenIsNamedWithItsPlace() {
        invalidField(post(Map.of("title", " ")), "/title", "/kind", "/madeOn");
        invalidField(post(with("title", "x".repeat(301))), "/title");
        invalidField(post(with("kind", "RUMOUR")), "/kind").body("detail", containsString("NEWS_REPORT, SPEECH"));
        invalidField(post(with("madeOn", "2025-02-30")), "/madeOn");
        invalidField(post(with("language", "Malay!")), "/language");
        refused(post(with("author", "A. Captain")), 400, "UNKNOWN_FIELD").body("errors[0].pointer", is("/author"));
    }

    @Test
    void aTextHasALimit() {
        post(with("text", "x".repeat(100_000))).then().statusCode(201);
        String detail = invalidField(post(with("text", "x".repeat(100_001))), "/text")
                .extract()
                .path("detail");
        assertFalse(detail.length() > 500, "a refusal does not repeat the text");
    }

    @Test
    void anAmendmentChangesWhatItNamesAndNothingElse() {
        String id = create("/statements", with("text", TEXT)).getString("id");
        JsonPath before = read("/statements/" + id);
        JsonPath amended = amend("/statements/" + id, Map.of("place", "Port Anywhere"));
        Map<String, Object> expected = new HashMap<>(before.getMap(""));
        expected.put("place", "Port Anywhere");
        expected.put("updatedAt", amended.getString("updatedAt"));
        expected.put("revision", (int) revision());
        assertEquals(expected, amended.getMap(""));
        assertNull(amend("/statements/" + id, without("place")).getString("place"));
        invalidField(patch(id, without("title")), "/title");
        refused(patch(id, Map.of("id", UUID.randomUUID())), 400, "UNKNOWN_FIELD");
    }

    @Test
    void aSourceIsAmendedInPartAndTakenAwayAsAWhole() {
        String id = create("/statements", with("source", Map.of("publisher", "Gazette", "url", "https://example.org/")))
                .getString("id");
        JsonPath amended = amend("/statements/" + id, Map.of("source", Map.of("publisher", "Courier")));
        assertEquals("Courier", amended.getString("source.publisher"));
        assertEquals("https://example.org/", amended.getString("source.url"));
        invalidField(patch(id, Map.of("source", Map.of("url", "javascript:alert(1)"))), "/source/url");
        assertNull(amend("/statements/" + id, without("source")).get("source"));
    }

    @Test
    void speakersAreReplacedAsAWhole() {
        String id = create("/statements", with("speakers", List.of(speaker("MYS"), speaker("RUS"))))
                .getString("id");
        JsonPath amended = amend("/statements/" + id, Map.of("speakers", List.of(speaker("RUS"))));
        assertEquals(List.of("RUS"), amended.getList("speakers.party"));
        assertEquals(amended.getMap(""), read("/statements/" + id).getMap(""));
    }

    private static String quoting(String statement, String quote) {
        Map<String, Object> body = commitmentBody(statement, newParty());
        body.put("quote", quote);
        return create("/commitments", body).getString("reference");
    }

    @Test
    void anAmendedTextKeepsTheQuotesOfItsCommitments() {
        String id = create("/statements", with("text", TEXT)).getString("id");
        String commitment = quoting(id, "reopen the ferry line");
        amend("/statements/" + id, Map.of("text", "In the end they agreed to reopen the ferry line."));
        JsonPath quote = read("/commitments/" + commitment);
        assertEquals(26, quote.getInt("quote.start"));
        assertEquals(47, quote.getInt("quote.end"));
        conflict(patch(id, Map.of("text", "They agreed to nothing.")))
                .body("detail", containsString(commitment))
                .body("detail", containsString("\"reopen the ferry line\""));
        assertEquals(quote.getMap("quote"), read("/commitments/" + commitment).getMap("quote"));
        assertEquals(
                "In the end they agreed to reopen the ferry line.",
                read("/statements/" + id).getString("text"));
    }

    @Test
    void aTextTakenAwayLeavesQuotesWithoutAPlace() {
        String id = create("/statements", with("text", TEXT)).getString("id");
        String commitment = quoting(id, "meet again");
        amend("/statements/" + id, without("text"));
        reader().get("/commitments/" + commitment)
                .then()
                .body("quote.text", is("meet again"))
                .body("quote.start", nullValue())
                .body("quote.end", nullValue());
    }

    @Test
    void commitmentsFollowTheDayOfTheirStatement() {
        String id = newStatement("2025-03-01");
        String maker = newParty();
        String commitment = create("/commitments", commitmentBody(id, maker)).getString("reference");
        amend("/statements/" + id, Map.of("madeOn", "2025-03-05", "title", "Ferry talks, day two"));
        reader().get("/commitments/" + commitment)
                .then()
                .body("statement.madeOn", is("2025-03-05"))
                .body("statement.title", is("Ferry talks, day two"));
        reader().get("/commitments?madeAfter=2025-03-04&maker=" + maker)
                .then()
                .body("items.reference", contains(commitment));
        reader().get("/commitments?madeBefore=2025-03-04&maker=" + maker).then().body("items", empty());
    }

    @Test
    void aTitleThatIsLongerInLowerCaseIsKept() {
        Map<String, Object> body = statementBody("2025-01-01");
        body.put("title", "\u0130".repeat(300));
        String id = create("/statements", body).getString("id");
        assertEquals(body.get("title"), read("/statements/" + id).getString("title"));
    }

    @Test
    void aStatementCannotBeMovedPastWhatWasJudgedOfItsCommitments() {
        String statement = newStatement("2025-03-01");
        String commitment =
                create("/commitments", commitmentBody(statement, newParty())).getString("reference");
        assess(commitment, "IN_PROGRESS", "2025-04-01").statusCode(201);
        move(statement, "2025-09-01").statusCode(409).body("errors[0].pointer", equalTo("/madeOn"));
        move(statement, "2025-03-31").statusCode(200);
    }

    @Test
    void aStatementCannotBeMovedWhereRestatementsRestOnItsDay() {
        String commitment = newCommitment();
        String later = newStatement("2025-06-01");
        create(
                "/commitments/" + commitment + "/restatements",
                Map.of("statement", later, "relation", "STRENGTHENS", "strength", "RATIFIED"));
        move(later, "2025-07-01").statusCode(409).body("errors[0].pointer", equalTo("/madeOn"));
        String first = read("/commitments/" + commitment).getString("statement.id");
        move(first, "2025-08-01").statusCode(409).body("errors[0].pointer", equalTo("/madeOn"));
    }

    private static ValidatableResponse move(String statement, String madeOn) {
        String path = "/statements/" + statement;
        return writer().contentType("application/merge-patch+json")
                .header("If-Match", reader().get(path).header("ETag"))
                .body(Map.of("madeOn", madeOn))
                .patch(path)
                .then();
    }
}
