package org.tradecommitments;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.invalidParameter;
import static org.tradecommitments.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a commitment was known at a past instant. */
@QuarkusTest
class CommitmentPastTest extends ApiTest {

    private String commitment;
    private String path;

    @BeforeEach
    void aCommitment() {
        commitment = newCommitment();
        path = "/commitments/" + commitment;
    }

    /** When it was last changed. */
    private String lastChange() {
        return read(path).getString("updatedAt");
    }

    private ValidatableResponse asOf(String instant) {
        return reader().get(path + "?asOf=" + instant).then().statusCode(200);
    }

    @Test
    void theStatusIsReadAsItHadBeenRecordedByAnInstant() {
        String recorded = lastChange();
        String evidence = newEvidence(commitment, "ACTION");
        String evidenced = lastChange();
        assess(commitment, "FULFILLED", "2025-04-01", evidence).statusCode(201);
        String assessed = lastChange();
        assess(commitment, "STALLED", "2025-05-01").statusCode(201);

        // What became so in April had not been recorded yet.
        asOf(recorded)
                .body("status", is("NOT_ASSESSED"))
                .body("statusSince", nullValue())
                .body("evidenceCount", is(0))
                .body("openMoves[0]", is("NO_EVIDENCE"));
        asOf(evidenced).body("status", is("NOT_ASSESSED")).body("evidenceCount", is(1));
        asOf(assessed)
                .body("status", is("FULFILLED"))
                .body("statusSince", is("2025-04-01"))
                .body("openMoves[0]", is("IN_PROGRESS"));
        assertEquals("STALLED", read(path).getString("status"));
        assertEquals(read(path).getMap(""), read(path + "?asOf=" + lastChange()).getMap(""));
    }

    @Test
    void theTermsAreReadAsTheyHadBeenRecorded() {
        String recorded = lastChange();
        amend(path, Map.of("title", "Reopen both lines", "strength", "INTENDED"));
        String amended = lastChange();
        String later = newStatement("2025-06-01");
        create(path + "/restatements", Map.of("statement", later, "relation", "STRENGTHENS", "strength", "RATIFIED"));

        asOf(recorded).body("title", is("Reopen the ferry line")).body("strength", is("PLEDGED"));
        asOf(amended).body("title", is("Reopen both lines")).body("strength", is("INTENDED"));
        asOf(lastChange())
                .body("strength", is("RATIFIED"))
                .body("asMade.strength", is("INTENDED"))
                .body("restatementCount", is(1));
    }

    @Test
    void thereWasNoneBeforeItWasRecorded() {
        String before = Instant.parse(lastChange()).minusNanos(1000).toString();
        refused(reader().get(path + "?asOf=" + before), 404, "NOT_FOUND");
        refused(reader().get(path + "?asOf=1999-12-31T23:59:59Z"), 404, "NOT_FOUND");
    }

    @Test
    void theSignalsOfThePastAreThoseOfItsDay() {
        String due = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
        JsonPath amended = amend(path, Map.of("due", Map.of("to", due, "basis", "STATED")));
        TestClock.ahead(200, () -> {
            assertEquals(
                    Map.of("deadline", "OVERDUE", "freshness", "STALE", "target", "NOT_MEASURED"),
                    read(path).getMap("signals"));
            asOf(amended.getString("updatedAt"))
                    .body("signals.deadline", is("DUE_SOON"))
                    .body("signals.freshness", is("FRESH"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "yesterday", "2025-03-01T10:00:00"})
    void thePastIsAskedForByAnInstant(String asOf) {
        invalidParameter(reader().queryParam("asOf", asOf).get(path), "asOf")
                .body("errors[0].detail", endsWith("is not an instant such as 2025-12-31T23:59:59Z"));
    }

    @Test
    void theStatementIsReadAsItWasThen() {
        String statement = newStatement();
        String path = "/commitments/"
                + create("/commitments", commitmentBody(statement, newParty())).getString("id");
        String before = read(path).getString("updatedAt");
        String after = amend("/statements/" + statement, Map.of("title", "Ferry talks, renamed"))
                .getString("updatedAt");
        assertEquals("Ferry talks", read(path + "?asOf=" + before).getString("statement.title"));
        assertEquals("Ferry talks, renamed", read(path + "?asOf=" + after).getString("statement.title"));
    }
}
