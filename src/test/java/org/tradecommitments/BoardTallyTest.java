package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The running counts: that they do not drift from what they count, whatever is written. */
@QuarkusTest
class BoardTallyTest extends ApiTest {

    private static final List<String> TOPICS = List.of("TRADE", "HEALTH", "ENERGY", "OTHER");
    private static final List<String> STRENGTHS = List.of("DISCUSSED", "PLEDGED", "SIGNED_BINDING", "IN_FORCE");
    private static final String TALLIES = "select facet, item, total from tally where total <> 0";
    private static final String STANDINGS = "select revision, commitment_id, statement_id, recorded_at, superseded_at,"
            + " recorded_on, superseded_on, status, status_since, kind, strength, due_to, topics, parties, products"
            + " from standing where superseded_on = date '9999-12-31' and revision > ";

    @Inject
    DataSource database;

    /** What random writes are made of. */
    private record Writes(Random random, List<String> makers, List<String> references, LocalDate today) {

        static Writes of(long seed) {
            List<String> makers = List.of(newParty(), newParty(), newParty());
            return new Writes(new Random(seed), makers, new ArrayList<>(), LocalDate.now(ZoneOffset.UTC));
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private Map<String, Object> terms() {
            Map<String, Object> terms = new HashMap<>();
            terms.put("strength", any(STRENGTHS));
            terms.put(
                    "topics",
                    TOPICS.stream().filter(topic -> random.nextBoolean()).toList());
            Map<String, Object> due = new HashMap<>();
            boolean dated = random.nextInt(3) > 0;
            due.put("to", dated ? today.plusDays(random.nextInt(-60, 90)).toString() : null);
            due.put("basis", dated ? "STATED" : "UNSPECIFIED");
            terms.put("due", due);
            List<Map<String, String>> parties = new ArrayList<>();
            makers.stream().filter(maker -> random.nextBoolean()).forEach(maker -> parties.add(part(maker, "MAKER")));
            parties.add(part(any(makers), parties.isEmpty() ? "MAKER" : "COUNTERPART"));
            terms.put("parties", parties);
            terms.put("kind", any(List.of("EVENT", "CONTINUING")));
            return terms;
        }

        private static Map<String, String> part(String party, String role) {
            return Map.of("party", party, "role", role);
        }

        void one() {
            if (references.isEmpty() || random.nextInt(4) == 0) {
                Map<String, Object> body = commitmentBody(newStatement("2025-03-01"), makers.get(0));
                body.putAll(terms());
                references.add(create("/commitments", body).getString("reference"));
                return;
            }
            String reference = any(references);
            switch (random.nextInt(4)) {
                case 0 -> amend("/commitments/" + reference, terms());
                case 1 -> newEvidence(reference, "ACTION");
                case 2 -> restate(reference);
                default -> assessAsMayBe(reference);
            }
        }

        private void restate(String reference) {
            Map<String, Object> body = new HashMap<>();
            body.put(
                    "statement",
                    newStatement(LocalDate.of(2025, 4, 1)
                            .plusDays(random.nextInt(300))
                            .toString()));
            body.put("relation", "RESTATES");
            if (random.nextBoolean()) {
                body.put("relation", "CONTRADICTS");
                body.put("due", Map.of("to", today.plusDays(random.nextInt(90)).toString(), "basis", "STATED"));
            }
            // Whether the rules of restating allow it is not what matters here: what is refused must count nothing.
            writer().body(body).post("/commitments/" + reference + "/restatements");
        }

        private void assessAsMayBe(String reference) {
            String status = any(read("/commitments/" + reference).getList("openMoves"));
            assess(
                    reference,
                    status,
                    today.minusDays(random.nextInt(100)).toString(),
                    newEvidence(reference, "DOCUMENT"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124, -7})
    void noSequenceOfWritesLetsTheCountsDrift(long seed) {
        Writes writes = Writes.of(seed);
        for (int i = 1; i <= 60; i++) {
            writes.one();
            if (i % 20 == 0) {
                String after = "after " + i + " writes of seed " + seed;
                Recount.of("").assertIsOn(read("/board"), after);
                TestClock.ahead(45, () -> Recount.of("").assertIsOn(read("/board"), after + ", 45 days on"));
            }
        }
        assertTrue(Recount.of("maker=" + String.join(",", writes.makers)).total() > 5);
    }

    @Test
    void theMigrationCountsWhatWasThereAsWritesDo() throws SQLException, IOException {
        long before = revision();
        Writes writes = Writes.of(5);
        for (int i = 0; i < 12; i++) {
            writes.one();
        }
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V2__board.sql"))
                .replaceAll("(?m)^--.*$", "");
        List<String> fills = Arrays.stream(migration.split(";"))
                .map(String::strip)
                .filter(statement -> statement.startsWith("insert into"))
                .toList();
        assertEquals(10, fills.size());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                Set<String> tallies = rows(statement, TALLIES);
                Set<String> standings = rows(statement, STANDINGS + before);
                statement.execute("delete from tally");
                statement.execute("delete from standing");
                for (String fill : fills) {
                    statement.execute(fill);
                }
                assertEquals(tallies, rows(statement, TALLIES));
                assertEquals(standings, rows(statement, STANDINGS + before));
                assertTrue(tallies.size() > 10 && !standings.isEmpty());
            } finally {
                connection.rollback();
            }
        }
    }

    private static Set<String> rows(Statement statement, String query) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.valueOf(row));
            }
        }
        return rows;
    }
}
