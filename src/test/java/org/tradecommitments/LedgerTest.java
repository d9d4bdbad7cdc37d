package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void everyWriteAppendsItsChangeWithTheSubjectAfterwards() {
        long before = revision();
        String commitment = newCommitment();
        String evidence = newEvidence(commitment, "ACTION");
        assess(commitment, "FULFILLED", "2025-04-01", evidence).statusCode(201);
        amend("/commitments/" + commitment, Map.of("title", "Reopen the old ferry line"));

        JsonPath changes = read("/changes?after=" + before);
        assertEquals(
                List.of(
                        "statement.recorded",
                        "party.recorded",
                        "commitment.recorded",
                        "commitment.evidenced",
                        "commitment.assessed",
                        "commitment.amended"),
                changes.getList("items.type"));
        assertEquals(before + 1, changes.getLong("items[0].revision"));
        assertEquals(before + 6, changes.getLong("revision"));
        assertEquals("configured admin key", changes.getString("items[4].by"));
        assertEquals(commitment, changes.getString("items[4].subject.reference"));
        assertEquals("FULFILLED", changes.getString("items[4].data.status"));
        assertEquals(evidence, changes.getString("items[4].data.assessment.evidence[0]"));
        assertEquals("Reopen the old ferry line", changes.getString("items[5].data.title"));
    }

    @Test
    void aRefusedWriteLeavesNoChangeAndNoGap() {
        long before = revision();
        writer().body(Map.of("title", "", "kind", "SPEECH", "madeOn", "2025-01-01"))
                .post("/statements")
                .then()
                .statusCode(400);
        writer().body(Map.of("title", "Tomorrow's speech", "kind", "SPEECH", "madeOn", "2999-01-01"))
                .post("/statements")
                .then()
                .statusCode(422);
        assertEquals(before, revision());
        newStatement();
        reader().get("/changes?after=" + before).then().body("items.revision", contains((int) before + 1));
    }

    @Test
    void aFollowerReadsOnFromWhereItStopped() {
        newCommitment();
        long last = revision();
        String next = reader().get("/changes?after=" + (last - 3) + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        reader().get("/changes?limit=2&cursor=" + next)
                .then()
                .body("items.revision", contains((int) last))
                .body("next", equalTo(null));
        reader().get("/changes?after=" + last).then().body("items", hasSize(0)).body("revision", is((int) last));
    }

    @Test
    void anybodyCanRecomputeTheChainFromTheFeed() throws IOException, NoSuchAlgorithmException {
        newCommitment();
        String lines = reader().get("/changes?format=ndjson").asString();
        String previous = "0".repeat(64);
        for (String line : lines.split("\n", -1)) {
            if (!line.isEmpty()) {
                String hash = JsonPath.from(line).getString("hash");
                assertEquals(previous, JsonPath.from(line).getString("previousHash"));
                String content = line.replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
                byte[] canonical = new JsonCanonicalizer(content).getEncodedUTF8();
                assertEquals(
                        hash,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
                previous = hash;
            }
        }
        assertEquals(
                previous,
                JsonPath.from(lines.strip().substring(lines.strip().lastIndexOf('\n') + 1))
                        .getString("hash"));
    }

    @Test
    void anAlteredRowIsFound() throws SQLException {
        newCommitment();
        reader().get("/ledger/verification")
                .then()
                .statusCode(200)
                .body("intact", is(true))
                .body("upTo", greaterThan(2));
        long victim = revision() - 1;
        String data = data(victim);
        try {
            alter(victim, data.replace("\"ORGANISATION\"", "\"OFFICE\""));
            assertTrue(!data.equals(data(victim)));
            reader().get("/ledger/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", is(false))
                    .body("upTo", is((int) victim - 1))
                    .body("head", is((int) victim + 1));
            alter(victim, "not even JSON");
            reader().get("/ledger/verification").then().statusCode(200).body("intact", is(false));
        } finally {
            alter(victim, data);
        }
        reader().get("/ledger/verification").then().body("intact", is(true));
    }

    private String data(long revision) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select data from ledger_change where revision = ?")) {
            select.setLong(1, revision);
            var rows = select.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    private void alter(long revision, String data) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update ledger_change set data = ? where revision = ?")) {
            update.setString(1, data);
            update.setLong(2, revision);
            assertEquals(1, update.executeUpdate());
        }
    }
}
