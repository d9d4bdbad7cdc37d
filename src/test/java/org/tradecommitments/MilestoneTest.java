package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.conflict;
import static org.tradecommitments.Refusals.invalidField;
import static org.tradecommitments.Refusals.ruleBroken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MilestoneTest extends ApiTest {

    private String commitment;
    private String path;

    @BeforeEach
    void anEvent() {
        commitment = newCommitment();
        path = "/commitments/" + commitment + "/milestones";
    }

    private static Map<String, Object> body(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("title", "The berth is dredged"));
        body.putAll(more);
        return body;
    }

    @Test
    void aMilestoneIsReadBackAsItWasRecordedAndCounted() {
        Map<String, Object> due = Map.of("to", "2025-08-01", "text", "by August", "basis", "STATED");
        String id = create(path, body(Map.of("due", due))).getString("id");
        reader().get(path + "/" + id)
                .then()
                .statusCode(200)
                .body("title", is("The berth is dredged"))
                .body("due.to", is("2025-08-01"))
                .body("due.text", is("by August"))
                .body("doneOn", nullValue())
                .body("evidence", is(List.of()));
        JsonPath view = read("/commitments/" + commitment);
        assertEquals(1, view.getInt("milestoneCount"));
        assertEquals(0, view.getInt("milestoneDoneCount"));
    }

    @Test
    void oneThatIsDoneIsRecordedAnewAndCountedAsDone() {
        String id = create(path, body(Map.of())).getString("id");
        String evidence = newEvidence(commitment, "ACTION");
        String done = create(path, body(Map.of("corrects", id, "doneOn", "2025-06-01", "evidence", List.of(evidence))))
                .getString("id");
        reader().get(path)
                .then()
                .body("items.id", contains(id, done))
                .body("items.correctedBy", contains(done, null))
                .body("items[1].doneOn", is("2025-06-01"))
                .body("items[1].evidence", contains(evidence));
        JsonPath view = read("/commitments/" + commitment);
        assertEquals(1, view.getInt("milestoneCount"));
        assertEquals(1, view.getInt("milestoneDoneCount"));
        conflict(writer().body(body(Map.of("corrects", id))).post(path));
    }

    @Test
    void theLedgerTellsOfIt() {
        long before = revision();
        create(path, body(Map.of()));
        reader().get("/changes?after=" + before + "&commitment=" + commitment)
                .then()
                .body("items.type", contains("commitment.milestoned"))
                .body("items[0].data.milestone.title", is("The berth is dredged"))
                .body("items[0].data.milestoneCount", is(1));
    }

    @Test
    void onlyAnEventHasMilestones() {
        Map<String, Object> continuing = commitmentBody();
        continuing.put("kind", "CONTINUING");
        String other = create("/commitments", continuing).getString("id");
        ruleBroken(writer().body(body(Map.of())).post("/commitments/" + other + "/milestones"), "");
        create(path, body(Map.of()));
        String tag = reader().get("/commitments/" + commitment).header("ETag");
        ruleBroken(
                writer().contentType("application/merge-patch+json")
                        .header("If-Match", tag)
                        .body(Map.of("kind", "CONTINUING"))
                        .patch("/commitments/" + commitment),
                "/kind");
    }

    @Test
    void whatCannotBeIsRefused() {
        invalidField(writer().body(Map.of("title", " ")).post(path), "/title");
        ruleBroken(writer().body(body(Map.of("doneOn", "2999-01-01"))).post(path), "/doneOn");
        String evidence = newEvidence(commitment, "ACTION");
        ruleBroken(writer().body(body(Map.of("evidence", List.of(evidence)))).post(path), "/evidence");
        String others = newEvidence(newCommitment(), "ACTION");
        ruleBroken(
                writer().body(body(Map.of("doneOn", "2025-06-01", "evidence", List.of(others))))
                        .post(path),
                "/evidence/0");
        assertEquals(0, read("/commitments/" + commitment).getInt("milestoneCount"));
    }
}
