package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tradecommitments.Refusals.conflict;
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

/** Judgements that take another's place, and judgements of one party. */
@QuarkusTest
class AssessmentCorrectionTest extends ApiTest {

    private String maker;
    private String other;
    private String commitment;
    private String evidence;

    @BeforeEach
    void aCommitmentOfTwoWithEvidence() {
        maker = newParty();
        other = newParty();
        Map<String, Object> body = commitmentBody(newStatement(), maker);
        body.put("parties", List.of(Map.of("party", maker, "role", "MAKER"), Map.of("party", other, "role", "MAKER")));
        commitment = create("/commitments", body).getString("reference");
        evidence = newEvidence(commitment, "ACTION");
    }

    private JsonPath view() {
        return read("/commitments/" + commitment);
    }

    private JsonPath assessment(String id) {
        return read("/commitments/" + commitment + "/assessments/" + id);
    }

    private Response judge(String status, String effectiveOn, String party, Object corrects) {
        Map<String, Object> body = new HashMap<>();
        body.put("status", status);
        body.put("effectiveOn", effectiveOn);
        body.put("reason", "As the port's log says");
        body.put("evidence", List.of(evidence));
        body.put("party", party);
        body.put("corrects", corrects);
        return writer().body(body).post("/commitments/" + commitment + "/assessments");
    }

    private String judged(String status, String effectiveOn, String party, Object corrects) {
        return judge(status, effectiveOn, party, corrects)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        String wrong = judged("NOT_FULFILLED", "2025-06-01", null, null);
        String right = judged("IN_PROGRESS", "2025-05-01", null, wrong);
        assertEquals("IN_PROGRESS", view().getString("status"));
        assertEquals("2025-05-01", view().getString("statusSince"));
        assertEquals(1, view().getInt("assessmentCount"));
        assertEquals(right, assessment(wrong).getString("correctedBy"));
        assertEquals("NOT_FULFILLED", assessment(wrong).getString("status"));
        assertEquals(wrong, assessment(right).getString("corrects"));
        assertNull(assessment(right).getString("correctedBy"));
        reader().get("/commitments/" + commitment + "/assessments?count=true")
                .then()
                .body("total", is(2));
    }

    @Test
    void aCorrectionLeadsWhereNoOtherMoveDoes() {
        String wrong = judged("IN_PROGRESS", "2025-06-01", null, null);
        ruleBroken(judge("NO_EVIDENCE", "2025-06-01", null, null), "/status");
        judged("NO_EVIDENCE", "2025-06-01", null, wrong);
        assertEquals("NO_EVIDENCE", view().getString("status"));
    }

    @Test
    void anAssessmentIsCorrectedOnce() {
        String wrong = judged("STALLED", "2025-06-01", null, null);
        String right = judged("IN_PROGRESS", "2025-06-01", null, wrong);
        conflict(judge("FULFILLED", "2025-06-01", null, wrong)).body("detail", containsString(right));
        judged("FULFILLED", "2025-06-01", null, right);
        assertEquals("FULFILLED", view().getString("status"));
        assertEquals(1, view().getInt("assessmentCount"));
    }

    @Test
    void whatIsCorrectedIsAnAssessmentOfTheSameCommitment() {
        ruleBroken(judge("STALLED", "2025-06-01", null, UUID.randomUUID()), "/corrects");
        ruleBroken(judge("STALLED", "2025-06-01", null, evidence), "/corrects");
        String foreign = judged("STALLED", "2025-06-01", null, null);
        aCommitmentOfTwoWithEvidence();
        ruleBroken(judge("IN_PROGRESS", "2025-06-01", null, foreign), "/corrects");
        refused(reader().get("/commitments/" + commitment + "/assessments/" + foreign), 404, "NOT_FOUND");
        refused(reader().get("/commitments/" + commitment + "/assessments/x"), 404, "NOT_FOUND");
    }

    @Test
    void aJudgementIsTakenBackByCorrectingItToNotAssessed() {
        ruleBroken(judge("NOT_ASSESSED", "2025-06-01", null, null), "/status");
        String first = judged("IN_PROGRESS", "2025-04-01", null, null);
        String second = judged("FULFILLED", "2025-06-01", null, null);
        judged("NOT_ASSESSED", "2025-06-01", null, second);
        assertEquals("IN_PROGRESS", view().getString("status"));
        assertEquals("2025-04-01", view().getString("statusSince"));
        judged("NOT_ASSESSED", "2025-06-01", null, first);
        assertEquals("NOT_ASSESSED", view().getString("status"));
        assertNull(view().getString("statusSince"));
        judged("NO_EVIDENCE", "2025-07-01", null, null);
        assertEquals("NO_EVIDENCE", view().getString("status"));
    }

    @Test
    void aCorrectionMustFitTheRestOfTheHistory() {
        String first = judged("NO_EVIDENCE", "2025-04-01", null, null);
        judged("NOT_STARTED", "2025-06-01", null, null);
        ruleBroken(judge("IN_PROGRESS", "2025-04-01", null, first), "/status");
        assertNull(assessment(first).getString("correctedBy"));
        assertEquals("NOT_STARTED", view().getString("status"));
    }

    @Test
    void onePartyIsJudgedApartFromTheWhole() {
        judged("STALLED", "2025-05-01", null, null);
        judged("FULFILLED", "2025-06-01", maker, null);
        judged("NOT_FULFILLED", "2025-07-01", other, null);
        JsonPath view = view();
        assertEquals("STALLED", view.getString("status"));
        assertEquals("2025-05-01", view.getString("statusSince"));
        Map<String, Object> expected = Map.of(
                maker,
                Map.of("party", maker, "name", "Party " + maker, "status", "FULFILLED", "since", "2025-06-01"),
                other,
                Map.of("party", other, "name", "Party " + other, "status", "NOT_FULFILLED", "since", "2025-07-01"));
        Map<String, Object> shown = new HashMap<>();
        view.<Map<String, Object>>getList("statusByParty")
                .forEach(status -> shown.put(String.valueOf(status.get("party")), status));
        assertEquals(expected, shown);
        assertEquals(3, view.getInt("assessmentCount"));
    }

    @Test
    void thePartiesOfOneCommitmentHaveHistoriesOfTheirOwn() {
        judged("IN_PROGRESS", "2025-05-01", maker, null);
        ruleBroken(judge("NOT_STARTED", "2025-06-01", maker, null), "/status");
        judged("NOT_STARTED", "2025-06-01", other, null);
        judged("NOT_STARTED", "2025-06-01", null, null);
        judged("STALLED", "2025-07-01", maker, null);
        assertEquals("NOT_STARTED", view().getString("status"));
    }

    @Test
    void aPartyWithoutAPartInItIsNotJudged() {
        ruleBroken(judge("STALLED", "2025-06-01", "MYS", null), "/party").body("detail", containsString("\"MYS\""));
        ruleBroken(judge("STALLED", "2025-06-01", "NOBODY", null), "/party");
        assertEquals(List.of(), view().getList("statusByParty"));
    }

    @Test
    void aCorrectionIsOfTheSameParty() {
        String wrong = judged("STALLED", "2025-06-01", maker, null);
        ruleBroken(judge("IN_PROGRESS", "2025-06-01", other, wrong), "/party");
        ruleBroken(judge("IN_PROGRESS", "2025-06-01", null, wrong), "/party");
        judged("NOT_ASSESSED", "2025-06-01", maker, wrong);
        assertEquals(List.of(), view().getList("statusByParty"));
    }

    @Test
    void theHistoryIsServedAsCsv() {
        String wrong = judged("STALLED", "2025-06-01", maker, null);
        String right = judged("IN_PROGRESS", "2025-06-01", maker, wrong);
        String csv = reader().get("/commitments/" + commitment + "/assessments?format=csv")
                .asString();
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertEquals(2, rows.size());
        assertEquals(right, rows.get(0).getField("correctedBy"));
        assertEquals(wrong, rows.get(1).getField("corrects"));
        assertEquals("IN_PROGRESS", rows.get(1).getField("status"));
        assertEquals(maker, rows.get(1).getField("party"));
        assertEquals(evidence, rows.get(1).getField("evidence"));
        assertEquals("As the port's log says", rows.get(1).getField("reason"));
        String lines = reader().get("/commitments/" + commitment + "/assessments?format=ndjson")
                .asString();
        assertEquals(
                List.of(wrong, right),
                lines.lines().map(line -> JsonPath.from(line).getString("id")).toList());
    }
}
