package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.invalidField;
import static org.tradecommitments.Refusals.refused;
import static org.tradecommitments.Refusals.ruleBroken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AssessmentTest extends ApiTest {

    private static final List<String> STATUSES = List.of(
            "NOT_ASSESSED",
            "NO_EVIDENCE",
            "NOT_STARTED",
            "IN_PROGRESS",
            "STALLED",
            "PARTIALLY_FULFILLED",
            "FULFILLED",
            "NOT_FULFILLED",
            "WITHDRAWN",
            "SUPERSEDED");

    private String commitment;
    private String evidence;

    @BeforeEach
    void aCommitmentWithEvidence() {
        commitment = newCommitment();
        evidence = newEvidence(commitment, "ACTION");
    }

    private JsonPath view() {
        return read("/commitments/" + commitment);
    }

    private JsonPath history() {
        return read("/commitments/" + commitment + "/assessments");
    }

    private Response post(Map<String, ?> body) {
        return writer().body(body).post("/commitments/" + commitment + "/assessments");
    }

    private Response judge(String status, String effectiveOn, Object... evidence) {
        return post(Map.of(
                "status",
                status,
                "effectiveOn",
                effectiveOn,
                "reason",
                "As the port's log says",
                "evidence",
                List.of(evidence)));
    }

    @Test
    void anAssessmentMovesTheStatus() {
        Response answer = judge("FULFILLED", "2025-04-01", evidence);
        JsonPath recorded = answer.then()
                .statusCode(201)
                .body("status", is("FULFILLED"))
                .body("effectiveOn", is("2025-04-01"))
                .body("reason", is("As the port's log says"))
                .body("evidence", contains(evidence))
                .body("party", nullValue())
                .body("corrects", nullValue())
                .body("correctedBy", nullValue())
                .body("recordedBy", is("configured admin key"))
                .body("revision", is((int) revision()))
                .extract()
                .jsonPath();
        JsonPath view = view();
        assertEquals(view.getString("id"), recorded.getString("commitment"));
        assertEquals("FULFILLED", view.getString("status"));
        assertEquals("2025-04-01", view.getString("statusSince"));
        assertEquals(recorded.getString("recordedAt"), view.getString("updatedAt"));
        String path = "/commitments/" + view.getString("id") + "/assessments/" + recorded.getString("id");
        answer.then().header("Location", endsWith(API + path));
        assertEquals(recorded.getMap(""), read(path).getMap(""));
    }

    @Test
    void evidenceAloneMovesNoStatus() {
        assertEquals("NOT_ASSESSED", view().getString("status"));
        assertEquals(1, view().getInt("evidenceCount"));
    }

    @Test
    void theHistoryIsListedAsItWasRecorded() {
        judge("NO_EVIDENCE", "2025-03-10").then().statusCode(201);
        judge("IN_PROGRESS", "2025-04-01").then().statusCode(201);
        judge("FULFILLED", "2025-05-01", evidence).then().statusCode(201);
        assertEquals(
                List.of("NO_EVIDENCE", "IN_PROGRESS", "FULFILLED"), history().getList("items.status"));
        assertEquals(3, view().getInt("assessmentCount"));
        String path = "/commitments/" + commitment + "/assessments";
        reader().get(path + "?sort=-recordedAt").then().body("items.status[0]", is("FULFILLED"));
        String next = read(path + "?limit=2").getString("next");
        reader().get(path + "?limit=2&cursor=" + next).then().body("items.status", contains("FULFILLED"));
    }

    @Test
    void theStatusHasBeenSoSinceItFirstBecameSoWithoutABreak() {
        judge("STALLED", "2025-04-01").then().statusCode(201);
        judge("STALLED", "2025-06-01").then().statusCode(201);
        assertEquals("2025-04-01", view().getString("statusSince"));
        judge("IN_PROGRESS", "2025-07-01").then().statusCode(201);
        judge("STALLED", "2025-08-01").then().statusCode(201);
        assertEquals("2025-08-01", view().getString("statusSince"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARTIALLY_FULFILLED", "FULFILLED", "NOT_FULFILLED", "WITHDRAWN", "SUPERSEDED"})
    void aSettledStatusNeedsEvidence(String status) {
        ruleBroken(judge(status, "2025-04-01"), "/evidence").body("detail", containsString(status));
        judge(status, "2025-04-01", evidence).then().statusCode(201);
        assertEquals(status, view().getString("status"));
    }

    @Test
    void fulfilmentRestsOnMoreThanAnnouncements() {
        String words = newEvidence(commitment, "ANNOUNCEMENT");
        String more = newEvidence(commitment, "ANNOUNCEMENT");
        ruleBroken(judge("FULFILLED", "2025-04-01", words, more), "/evidence")
                .body("detail", containsString("ACTION, a STATISTIC or a DOCUMENT"));
        judge("WITHDRAWN", "2025-04-01", words).then().statusCode(201);
        judge("FULFILLED", "2025-04-02", words, newEvidence(commitment, "DOCUMENT"))
                .then()
                .statusCode(201);
        judge("FULFILLED", "2025-04-03", newEvidence(commitment, "STATISTIC"))
                .then()
                .statusCode(201);
    }

    @Test
    void evidenceIsAboutTheSameCommitmentAndStillCounts() {
        String foreign = newEvidence(newCommitment(), "ACTION");
        ruleBroken(judge("FULFILLED", "2025-04-01", evidence, foreign), "/evidence/1");
        ruleBroken(judge("STALLED", "2025-04-01", UUID.randomUUID()), "/evidence/0");
        invalidField(judge("STALLED", "2025-04-01", "the port's log"), "/evidence/0");
        writer().body(Map.of("kind", "ACTION", "stance", "NEUTRAL", "title", "Seen again", "corrects", evidence))
                .post("/commitments/" + commitment + "/evidence")
                .then()
                .statusCode(201);
        ruleBroken(judge("FULFILLED", "2025-04-01", evidence), "/evidence/0")
                .body("detail", containsString("corrected by"));
        assertEquals("NOT_ASSESSED", view().getString("status"));
        assertEquals(0, view().getInt("assessmentCount"));
    }

    @Test
    void aJudgementIsOfWhatHasComeAboutSinceTheCommitment() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        ruleBroken(judge("IN_PROGRESS", today.plusDays(2).toString()), "/effectiveOn");
        ruleBroken(judge("IN_PROGRESS", "2025-02-28"), "/effectiveOn").body("detail", containsString("2025-03-01"));
        judge("IN_PROGRESS", "2025-03-01").then().statusCode(201);
        judge("IN_PROGRESS", today.toString()).then().statusCode(201);
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        invalidField(post(Map.of()), "/status", "/effectiveOn", "/reason");
        invalidField(post(Map.of("status", "DONE", "effectiveOn", "2025-04-01", "reason", "Seen")), "/status");
        refused(post(Map.of("status", "STALLED", "effectiveOn", "2025-04-01", "why", "Seen")), 400, "UNKNOWN_FIELD");
        refused(
                writer().body(Map.of("status", "STALLED", "effectiveOn", "2025-04-01", "reason", "Seen"))
                        .post("/commitments/NO-SUCH/assessments"),
                404,
                "NOT_FOUND");
    }

    @Test
    void aJudgementFoundLateTakesItsPlaceInTheHistory() {
        judge("FULFILLED", "2025-06-01", evidence).then().statusCode(201);
        judge("IN_PROGRESS", "2025-04-01").then().statusCode(201);
        assertEquals("FULFILLED", view().getString("status"));
        assertEquals("2025-06-01", view().getString("statusSince"));
        assertEquals(2, view().getInt("assessmentCount"));
        judge("FULFILLED", "2025-05-01", evidence).then().statusCode(201);
        assertEquals("2025-05-01", view().getString("statusSince"));
    }

    @Test
    void aJudgementFoundLateMustFitWhatCameAfterIt() {
        judge("NOT_STARTED", "2025-06-01").then().statusCode(201);
        ruleBroken(judge("IN_PROGRESS", "2025-04-01"), "/status")
                .body("detail", startsWith("/status: NOT_STARTED on 2025-06-01 cannot follow IN_PROGRESS"));
        judge("NO_EVIDENCE", "2025-04-01").then().statusCode(201);
        assertEquals("NOT_STARTED", view().getString("status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT_ASSESSED",
                "NO_EVIDENCE",
                "NOT_STARTED",
                "IN_PROGRESS",
                "STALLED",
                "PARTIALLY_FULFILLED",
                "FULFILLED",
                "NOT_FULFILLED",
                "WITHDRAWN",
                "SUPERSEDED"
            })
    void theMovesShownAsOpenAreThoseThatAreTaken(String from) {
        for (String to : STATUSES) {
            aCommitmentWithEvidence();
            if (!from.equals("NOT_ASSESSED")) {
                judge(from, "2025-04-01", evidence).then().statusCode(201);
            }
            List<String> open = view().getList("openMoves");
            Response answer = judge(to, "2025-04-02", evidence);
            if (open.contains(to)) {
                answer.then().statusCode(201);
                assertEquals(to, view().getString("status"));
            } else {
                String detail = ruleBroken(answer, "/status").extract().path("detail");
                assertEquals(from, view().getString("status"));
                for (String move : to.equals("NOT_ASSESSED") ? List.<String>of() : open) {
                    assertEquals(true, detail.contains(move), detail);
                }
            }
        }
    }

    @Test
    void aSettledStatusIsReopenedWithAReason() {
        judge("NOT_FULFILLED", "2025-04-01", evidence).then().statusCode(201);
        assertEquals(
                List.of(
                        "IN_PROGRESS",
                        "STALLED",
                        "PARTIALLY_FULFILLED",
                        "FULFILLED",
                        "NOT_FULFILLED",
                        "WITHDRAWN",
                        "SUPERSEDED"),
                view().getList("openMoves"));
        invalidField(post(Map.of("status", "IN_PROGRESS", "effectiveOn", "2025-05-01", "reason", " ")), "/reason");
        judge("IN_PROGRESS", "2025-05-01").then().statusCode(201);
        assertEquals("IN_PROGRESS", view().getString("status"));
        assertEquals("2025-05-01", view().getString("statusSince"));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-29, MET_ON_TIME", "2025-06-30, MET_ON_TIME", "2025-07-01, MET_LATE"})
    void aDeadlineIsMetByTheDayOnWhichItWasFulfilled(String day, String signal) {
        amend("/commitments/" + commitment, Map.of("due", Map.of("to", "2025-06-30", "basis", "STATED")));
        assertEquals("OVERDUE", view().getString("signals.deadline"));
        judge("FULFILLED", day, evidence).then().statusCode(201);
        assertEquals(signal, view().getString("signals.deadline"));
        List<String> found = new ArrayList<>(
                read("/commitments?q=" + commitment + "&deadline=" + signal).getList("items.reference"));
        assertEquals(List.of(commitment), found);
        reader().get("/commitments?q=" + commitment + "&deadline=OVERDUE")
                .then()
                .body("items", empty());
    }
}
