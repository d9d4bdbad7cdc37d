package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Later statements about a commitment that was pledged on 2025-03-01, due by the end of 2025. */
@QuarkusTest
class RestatementTest extends ApiTest {

    private static final String MADE = "2025-12-31";

    private String statement;
    private String commitment;
    private String path;

    @BeforeEach
    void aCommitment() {
        statement = newStatement("2025-03-01");
        Map<String, Object> body = commitmentBody(statement, newParty());
        body.put("due", due(MADE));
        commitment = create("/commitments", body).getString("reference");
        path = "/commitments/" + commitment + "/restatements";
    }

    private static Map<String, Object> due(String to) {
        return Map.of("to", to, "basis", "STATED");
    }

    private JsonPath view() {
        return read("/commitments/" + commitment);
    }

    private static Map<String, Object> body(String madeOn, String relation, String strength, String due) {
        Map<String, Object> body = new HashMap<>();
        body.put("statement", newStatement(madeOn));
        body.put("relation", relation);
        body.put("strength", strength);
        body.put("due", due == null ? null : due(due));
        return body;
    }

    private Response restate(String madeOn, String relation, String strength, String due) {
        return writer().body(body(madeOn, relation, strength, due)).post(path);
    }

    private String restated(String madeOn, String relation, String strength, String due) {
        return restate(madeOn, relation, strength, due)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void stands(String strength, String due) {
        JsonPath view = view();
        assertEquals(List.of(strength, due), List.of(view.getString("strength"), view.getString("due.to")));
    }

    @Test
    void aRestatementIsReadBackAsItWasRecorded() {
        Map<String, Object> body = body("2025-05-01", "STRENGTHENS", "SIGNED_BINDING", "2025-10-31");
        body.put("note", "Now in a treaty");
        Response answer = writer().body(body).post(path);
        JsonPath recorded = answer.then()
                .statusCode(201)
                .body("statement.id", is(body.get("statement")))
                .body("statement.madeOn", is("2025-05-01"))
                .body("relation", is("STRENGTHENS"))
                .body("strength", is("SIGNED_BINDING"))
                .body("previousStrength", is("PLEDGED"))
                .body("due.to", is("2025-10-31"))
                .body("note", is("Now in a treaty"))
                .body("corrects", nullValue())
                .body("recordedBy", is("configured admin key"))
                .extract()
                .jsonPath();
        String own = "/commitments/" + view().getString("id") + "/restatements/" + recorded.getString("id");
        answer.then().header("Location", endsWith(API + own));
        assertEquals(recorded.getMap(""), read(own).getMap(""));
        assertEquals(List.of(recorded.getMap("")), read(path).getList("items"));
    }

    @Test
    void whatWasSaidLastCountsAndWhatWasSaidFirstIsKept() {
        restated("2025-04-01", "STRENGTHENS", "SIGNED_BINDING", null);
        stands("SIGNED_BINDING", MADE);
        restated("2025-05-01", "WEAKENS", "INTENDED", "2026-06-30");
        stands("INTENDED", "2026-06-30");
        restated("2025-06-01", "RESTATES", null, null);
        stands("INTENDED", "2026-06-30");
        JsonPath view = view();
        assertEquals("PLEDGED", view.getString("asMade.strength"));
        assertEquals(MADE, view.getString("asMade.due.to"));
        assertEquals(3, view.getInt("restatementCount"));
        assertEquals(revision(), view.getLong("revision"));
    }

    @Test
    void listsFollowWhatWasSaidLast() {
        restated("2025-04-01", "WEAKENS", "WELCOMED", "2027-06-30");
        String mine = "/commitments?count=true&limit=1&q=" + commitment;
        assertEquals(1, read(mine + "&strength=WELCOMED&dueAfter=2027-06-29").getInt("total"));
        assertEquals(0, read(mine + "&strength=PLEDGED").getInt("total"));
        assertEquals(0, read(mine + "&dueBefore=2027-06-30").getInt("total"));
    }

    @ParameterizedTest
    @CsvSource({"CONTRADICTS, DISCUSSED, ", "SUPERSEDES, IN_FORCE, 2026-12-31", "WEAKENS, INTENDED, 2020-01-01"})
    void noRestatementMovesAStatus(String relation, String strength, String due) {
        assess(commitment, "STALLED", "2025-04-01").statusCode(201);
        restated("2025-05-01", relation, strength, due);
        JsonPath view = view();
        assertEquals("STALLED", view.getString("status"));
        assertEquals("2025-04-01", view.getString("statusSince"));
        assertEquals(1, view.getInt("assessmentCount"));
    }

    @Test
    void aRestatementFoundLateTakesItsPlaceAndUndoesNothingSaidAfterIt() {
        restated("2025-06-01", "STRENGTHENS", "SIGNED_BINDING", null);
        String late = restated("2025-04-01", "WEAKENS", "DISCUSSED", "2026-06-30");
        stands("SIGNED_BINDING", "2026-06-30");
        reader().get(path + "/" + late).then().body("previousStrength", is("PLEDGED"));
        // Measured by what stood on its day, not by what stands now.
        ruleBroken(restate("2025-04-15", "WEAKENS", "INTENDED", null), "/strength")
                .body("detail", containsString("DISCUSSED"));
        restated("2025-06-01", "STRENGTHENS", "RATIFIED", "2026-09-30");
        stands("RATIFIED", "2026-09-30");
    }

    @ParameterizedTest
    @CsvSource({
        "RESTATES, , , true",
        "RESTATES, PLEDGED, , true",
        "RESTATES, PLEDGED, 2026-12-31, true",
        "RESTATES, INTENDED, , false",
        "RESTATES, RATIFIED, , false",
        "STRENGTHENS, JOINTLY_DECLARED, , true",
        "STRENGTHENS, , 2025-06-30, true",
        "STRENGTHENS, PLEDGED, 2025-06-30, true",
        "STRENGTHENS, PLEDGED, , false",
        "STRENGTHENS, , , false",
        "STRENGTHENS, , 2025-12-31, false",
        "STRENGTHENS, INTENDED, 2025-06-30, false",
        "WEAKENS, DISCUSSED, , true",
        "WEAKENS, , 2026-12-31, true",
        "WEAKENS, , , false",
        "WEAKENS, IN_FORCE, , false",
        "CONTRADICTS, , , true",
        "CONTRADICTS, RATIFIED, , true",
        "SUPERSEDES, DISCUSSED, 2026-12-31, true"
    })
    void eachRelationMovesWhatItsNameSays(String relation, String strength, String due, boolean taken) {
        Response answer = restate("2025-05-01", relation, strength, due);
        if (taken) {
            answer.then().statusCode(201);
            stands(strength == null ? "PLEDGED" : strength, due == null ? MADE : due);
        } else {
            ruleBroken(answer, "/strength").body("detail", containsString(relation));
            stands("PLEDGED", MADE);
        }
    }

    @Test
    void onlyALaterStatementRestates() {
        ruleBroken(restate("2025-02-28", "RESTATES", null, null), "/statement");
        restated("2025-03-01", "RESTATES", null, null);
        Map<String, Object> body = body("2025-05-01", "RESTATES", null, null);
        body.put("statement", statement);
        ruleBroken(writer().body(body).post(path), "/statement");
        body.put("statement", UUID.randomUUID());
        ruleBroken(writer().body(body).post(path), "/statement");
        assertEquals(1, view().getInt("restatementCount"));
    }

    @Test
    void whatCannotBeTakenIsNamedWithItsPlace() {
        invalidField(writer().body(Map.of()).post(path), "/statement", "/relation");
        Map<String, Object> body = body("2025-05-01", "RESTATES", null, null);
        body.put("due", Map.of("basis", "STATED"));
        ruleBroken(writer().body(body).post(path), "/due/basis");
        body.put("due", Map.of("from", "2026-01-01", "to", "2025-01-01", "basis", "STATED"));
        ruleBroken(writer().body(body).post(path), "/due/to");
        refused(
                writer().body(body("2025-05-01", "RESTATES", null, null)).post("/commitments/NO-SUCH/restatements"),
                404,
                "NOT_FOUND");
        refused(reader().get(path + "/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }

    @Test
    void anAmendmentOfWhatWasMadeLeavesWhatWasRestated() {
        restated("2025-05-01", "STRENGTHENS", "SIGNED_BINDING", null);
        JsonPath amended =
                amend("/commitments/" + commitment, Map.of("strength", "INTENDED", "due", due("2025-11-30")));
        assertEquals("INTENDED", amended.getString("asMade.strength"));
        assertEquals("2025-11-30", amended.getString("asMade.due.to"));
        stands("SIGNED_BINDING", "2025-11-30");
    }

    @Test
    void anAmendmentToWhatWasRestatedTiesTheTwoNoMoreThanAnyOther() {
        restated("2025-05-01", "STRENGTHENS", "SIGNED_BINDING", "2026-06-30");
        amend("/commitments/" + commitment, Map.of("strength", "SIGNED_BINDING", "due", due("2026-06-30")));
        amend("/commitments/" + commitment, Map.of("strength", "INTENDED", "due", due("2025-11-30")));
        stands("SIGNED_BINDING", "2026-06-30");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        String wrong = restated("2025-05-01", "STRENGTHENS", "RATIFIED", "2026-06-30");
        restated("2025-06-01", "RESTATES", null, null);
        Map<String, Object> body = body("2025-05-01", "WEAKENS", "INTENDED", null);
        body.put("corrects", wrong);
        String right = create(path, body).getString("id");
        stands("INTENDED", MADE);
        reader().get(path + "/" + wrong).then().body("correctedBy", is(right)).body("strength", is("RATIFIED"));
        reader().get(path + "/" + right).then().body("corrects", is(wrong)).body("previousStrength", is("PLEDGED"));
        assertEquals(2, view().getInt("restatementCount"));
        conflict(writer().body(body).post(path));
        body.put("corrects", UUID.randomUUID());
        ruleBroken(writer().body(body).post(path), "/corrects");
    }

    @Test
    void restatementsAreServedAsCsv() {
        restated("2025-05-01", "STRENGTHENS", "RATIFIED", "2026-06-30");
        restated("2025-04-01", "RESTATES", null, null);
        List<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(reader().get(path + "?format=csv").asString())
                        .stream()
                        .toList();
        assertEquals(2, rows.size());
        assertEquals("2026-06-30", rows.get(0).getField("due.to"));
        assertEquals("PLEDGED", rows.get(0).getField("previousStrength"));
        assertEquals("2025-04-01", rows.get(1).getField("statement.madeOn"));
        assertEquals("", rows.get(1).getField("strength"));
        assertEquals("", rows.get(1).getField("due.basis"));
    }
}
