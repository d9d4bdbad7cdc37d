package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradecommitments.assessment.EvidenceKind;
import org.tradecommitments.assessment.Stance;

@QuarkusTest
class EvidenceTest extends ApiTest {

    private String commitment;
    private String path;

    @BeforeEach
    void aCommitment() {
        commitment = newCommitment();
        path = "/commitments/" + commitment + "/evidence";
    }

    private static Map<String, Object> body(String title) {
        return new HashMap<>(Map.of("kind", "ACTION", "stance", "SUPPORTS", "title", title));
    }

    private static Map<String, Object> body(String field, Object value) {
        Map<String, Object> body = body("A ferry was seen");
        body.put(field, value);
        return body;
    }

    private Response post(Map<String, ?> body) {
        return writer().body(body).post(path);
    }

    @Test
    void evidenceIsReadBackAsItWasRecorded() {
        Map<String, Object> body = body("A ferry was seen");
        body.put("url", "https://www.example.org/news/7");
        body.put("archiveUrl", "http://archive.example.org/7");
        body.put("publisher", "Gazette");
        body.put("publishedOn", "2025-04-01");
        body.put("quote", "The ferry berthed at noon.\nIt was full.");
        body.put("note", "On the port's own page");
        Response answer = post(body);
        JsonPath recorded = answer.then()
                .statusCode(201)
                .body("corrects", nullValue())
                .body("correctedBy", nullValue())
                .body("recordedBy", is("configured admin key"))
                .body("revision", is((int) revision()))
                .extract()
                .jsonPath();
        body.forEach((field, value) -> assertEquals(value, recorded.get(field), field));
        String id = read("/commitments/" + commitment).getString("id");
        assertEquals(id, recorded.getString("commitment"));
        answer.then().header("Location", endsWith("/commitments/" + id + "/evidence/" + recorded.getString("id")));
        assertEquals(
                recorded.getMap(""), read(path + "/" + recorded.getString("id")).getMap(""));
    }

    @ParameterizedTest
    @EnumSource(EvidenceKind.class)
    void everyKindAndStanceIsTakenAndMovesNoStatus(EvidenceKind kind) {
        for (Stance stance : Stance.values()) {
            post(Map.of("kind", kind, "stance", stance, "title", "Seen"))
                    .then()
                    .statusCode(201)
                    .body("kind", is(kind.name()))
                    .body("stance", is(stance.name()));
        }
        JsonPath view = read("/commitments/" + commitment);
        assertEquals("NOT_ASSESSED", view.getString("status"));
        assertEquals(3, view.getInt("evidenceCount"));
        assertEquals(revision(), view.getLong("revision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "www.example.org", ""})
    void evidenceStandsAtAnHttpAddressOnly(String url) {
        invalidField(post(body("url", url)), "/url");
        invalidField(post(body("archiveUrl", url)), "/archiveUrl");
    }

    @Test
    void whatCannotBeTakenIsNamedWithItsPlace() {
        invalidField(post(Map.of()), "/kind", "/stance", "/title");
        invalidField(post(body("kind", "RUMOUR")), "/kind")
                .body("detail", containsString("ANNOUNCEMENT, ACTION, STATISTIC, DOCUMENT"));
        invalidField(post(body("title", "x".repeat(301))), "/title");
        invalidField(post(body("quote", "x".repeat(4001))), "/quote");
        invalidField(post(body("publishedOn", "yesterday")), "/publishedOn");
        refused(post(body("source", "Gazette")), 400, "UNKNOWN_FIELD").body("errors[0].pointer", is("/source"));
        assertEquals(0, read("/commitments/" + commitment).getInt("evidenceCount"));
    }

    @Test
    void evidenceIsAboutACommitmentThatIsKnown() {
        refused(writer().body(body("Seen")).post("/commitments/NO-SUCH/evidence"), 404, "NOT_FOUND");
        refused(reader().get("/commitments/NO-SUCH/evidence"), 404, "NOT_FOUND");
        String id = newEvidence(commitment, "ACTION");
        refused(reader().get("/commitments/" + newCommitment() + "/evidence/" + id), 404, "NOT_FOUND");
        refused(reader().get(path + "/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }

    @Test
    void evidenceIsListedAsItWasRecorded() {
        for (String title : List.of("C", "A", "B")) {
            create(path, body(title));
        }
        reader().get(path).then().body("items.title", contains("C", "A", "B"));
        reader().get(path + "?sort=-recordedAt").then().body("items.title", contains("B", "A", "C"));
        JsonPath page = read(path + "?limit=2&count=true");
        assertEquals(3, page.getInt("total"));
        reader().get(path + "?limit=2&cursor=" + page.getString("next"))
                .then()
                .body("items.title", contains("B"))
                .body("next", nullValue());
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsWhichStays() {
        String wrong = newEvidence(commitment, "ACTION");
        String right = create(path, body("corrects", wrong)).getString("id");
        reader().get(path + "/" + wrong).then().body("correctedBy", is(right)).body("title", is("A ferry was seen"));
        reader().get(path + "/" + right).then().body("corrects", is(wrong)).body("correctedBy", nullValue());
        assertEquals(1, read("/commitments/" + commitment).getInt("evidenceCount"));
        conflict(post(body("corrects", wrong))).body("detail", containsString(right));
        ruleBroken(post(body("corrects", UUID.randomUUID())), "/corrects");
        ruleBroken(post(body("corrects", newEvidence(newCommitment(), "ACTION"))), "/corrects");
    }

    @Test
    void aStatusStandsWhenItsEvidenceIsCorrected() {
        String wrong = newEvidence(commitment, "ACTION");
        assess(commitment, "FULFILLED", "2025-04-01", wrong).statusCode(201);
        create(path, body("corrects", wrong));
        reader().get("/commitments/" + commitment)
                .then()
                .body("status", is("FULFILLED"))
                .body("evidenceCount", is(1))
                .body("assessmentCount", is(1));
    }

    @Test
    void evidenceIsServedAsCsvAndAsLines() {
        Map<String, Object> body = body("=cmd|' /C calc'!A0");
        body.put("quote", "One, \"two\"\nthree");
        create(path, body);
        create(path, body("Seen"));
        Response csv = reader().accept("text/csv").get(path);
        csv.then().contentType(startsWith("text/csv"));
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.asString()).stream().toList();
        assertEquals(2, rows.size());
        assertEquals("'=cmd|' /C calc'!A0", rows.get(0).getField("title"));
        assertEquals("One, \"two\"\nthree", rows.get(0).getField("quote"));
        assertEquals("", rows.get(1).getField("quote"));
        List<String> lines =
                reader().get(path + "?format=ndjson").asString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.stream()
                .allMatch(line -> JsonPath.from(line).getString("kind").equals("ACTION")));
    }
}
