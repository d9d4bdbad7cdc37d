package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board: that it says of all commitments, and of some, what the list says of each. */
@QuarkusTest
class BoardTest extends ApiTest {

    private static LocalDate today;
    private String maker;
    private String partner;
    private String statement;

    @BeforeEach
    void parties() {
        today = LocalDate.now(ZoneOffset.UTC);
        maker = newParty();
        partner = newParty();
        statement = newStatement("2025-03-01");
    }

    private static JsonPath board(String filter) {
        return read("/board" + (filter.isEmpty() ? "" : "?" + filter));
    }

    private JsonPath board() {
        return read("/board?maker=" + maker);
    }

    /** A commitment due so many days from today. */
    private String due(int days, Map<String, ?> more) {
        Map<String, Object> body = commitmentBody(statement, maker);
        body.put("due", Map.of("to", today.plusDays(days).toString(), "basis", "STATED"));
        body.putAll(more);
        return create("/commitments", body).getString("reference");
    }

    private String due(int days) {
        return due(days, Map.of());
    }

    /** Fails unless the board says what the commitments do, of all, of the maker's, and of the maker's by a filter. */
    private void assertIsRight(String after) {
        Recount.of("").assertIsOn(read("/board"), "all, " + after);
        for (String filter :
                List.of("", "&topic=TRADE,HEALTH", "&deadline=OVERDUE,MET_LATE", "&q=ferry&party=" + partner)) {
            String filters = "maker=" + maker + filter;
            Recount.of(filters).assertIsOn(read("/board?" + filters), filters + ", " + after);
        }
    }

    @Test
    void everyCountIsThatOfTheListWhateverIsWritten() {
        String commitment = due(
                -5,
                Map.of(
                        "topics", List.of("TRADE", "HEALTH"),
                        "kind", "MEASURED",
                        "target", Map.of("indicator", "COUNT", "goal", "INCREASE", "basis", "STATED")));
        String path = "/commitments/" + commitment;
        assertIsRight("recorded");
        assertEquals(1, board().getInt("bySignal.deadline.OVERDUE"));
        String assessment = assess(commitment, "IN_PROGRESS", "2025-04-01")
                .statusCode(201)
                .extract()
                .path("id");
        assertIsRight("assessed");
        amend(
                path,
                Map.of(
                        "topics",
                        List.of("HEALTH", "ENERGY"),
                        "strength",
                        "INTENDED",
                        "due",
                        Map.of("to", today.plusDays(90).toString())));
        assertIsRight("amended");
        amend(
                path,
                Map.of(
                        "parties",
                        List.of(
                                Map.of("party", maker, "role", "MAKER"),
                                Map.of("party", partner, "role", "MAKER"),
                                Map.of("party", maker, "role", "BENEFICIARY"))));
        assertIsRight("of two makers");
        create(
                path + "/restatements",
                Map.of("statement", newStatement("2025-06-01"), "relation", "STRENGTHENS", "strength", "RATIFIED"));
        assertIsRight("restated");
        assess(commitment, "FULFILLED", today.minusDays(1).toString(), newEvidence(commitment, "ACTION"))
                .statusCode(201);
        assertIsRight("fulfilled");
        assertEquals(1, board().getInt("bySignal.deadline.MET_ON_TIME"));
        create(
                path + "/assessments",
                Map.of(
                        "status", "NOT_ASSESSED",
                        "effectiveOn", "2025-04-01",
                        "reason", "Mistaken for another",
                        "corrects", assessment));
        assertIsRight("corrected");
        assertEquals(1, board().getInt("byStatus.FULFILLED"));
        assertEquals(0, board().getInt("byStatus.IN_PROGRESS"));
        assertEquals("Party " + maker, board().getString("byMaker.find { it.party == '" + maker + "' }.name"));
    }

    @Test
    void everyCountIsTheTotalOfTheListByThatValue() {
        for (int days : List.of(-1, 0, 30, 31)) {
            due(days, Map.of("topics", List.of("AVIATION")));
        }
        for (String filter : List.of("", "maker=" + maker)) {
            JsonPath board = board(filter);
            Map<String, String> parameters = Map.of(
                    "byStatus", "status",
                    "byKind", "kind",
                    "byStrength", "strength",
                    "byTopic", "topic",
                    "bySignal.deadline", "deadline",
                    "bySignal.freshness", "freshness",
                    "bySignal.target", "target");
            parameters.forEach((place, parameter) -> board.getMap(place).forEach((value, count) -> {
                String asked = parameter + "=" + value + (filter.isEmpty() ? "" : "&" + filter);
                assertEquals(
                        count, read("/commitments?count=true&limit=1&" + asked).getInt("total"), asked);
            }));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 179, 180, 400})
    void midnightTurnsSignals(int days) {
        due(0);
        due(31);
        String met = due(10);
        assess(met, "FULFILLED", "2025-04-01", newEvidence(met, "ACTION")).statusCode(201);
        TestClock.ahead(days, () -> {
            assertIsRight("in " + days + " days");
            assertEquals(today.plusDays(days).toString(), board().getString("day"));
            assertEquals(days < 32 ? 1 : 2, board().getInt("bySignal.deadline.OVERDUE"));
            assertEquals(days < 180 ? 0 : 3, board().getInt("bySignal.freshness.STALE"));
        });
    }

    @Test
    void whatIsDueNextIsNotSettledAndComesSoonestFirst() {
        due(-1);
        String settled = due(3);
        assess(settled, "WITHDRAWN", "2025-04-01", newEvidence(settled, "DOCUMENT"))
                .statusCode(201);
        create("/commitments", commitmentBody(statement, maker));
        List<String> soonest = new ArrayList<>();
        for (int days : List.of(11, 10, 9, 8, 7, 6, 5, 4, 2, 1, 0)) {
            soonest.add(0, due(days));
        }
        JsonPath board = board();
        assertEquals(soonest.subList(0, 10), board.getList("nextDue.reference"));
        assertEquals("DUE_SOON", board.getString("nextDue[0].signals.deadline"));
        assertEquals(Map.of("party", maker, "name", "Party " + maker), board.getMap("nextDue[0].makers[0]"));
        List<Integer> revisions = board.getList("lastChanged.revision");
        assertEquals(revisions.stream().sorted((a, b) -> b - a).toList(), revisions);
        assertEquals(10, revisions.size());
        assertEquals(soonest.get(0), board.getString("lastChanged[0].reference"));
    }

    @Test
    void theItemsSayWhatTheCommitmentsDo() {
        String commitment = due(5);
        JsonPath one = read("/commitments/" + commitment);
        Map<String, Object> item = board().getMap("lastChanged[0]");
        for (String attribute : item.keySet()) {
            if (!attribute.equals("makers")) {
                assertEquals(one.<Object>get(attribute), item.get(attribute), attribute);
            }
        }
    }

    @Test
    void theBoardAsOfAnInstantIsTheBoardThatWasReadThen() {
        String first = due(
                20, Map.of("topics", List.of("TRADE"), "products", List.of(Map.of("code", "9018", "basis", "STATED"))));
        due(40);
        List<String> filters = List.of(
                "",
                "maker=" + maker,
                "status=NOT_ASSESSED&maker=" + maker,
                "topic=TRADE&party=" + maker,
                "product=90",
                "deadline=DUE_SOON&party=" + maker,
                "freshness=STALE",
                "statement=" + statement,
                "q=ferry&maker=" + maker,
                "dueBefore=2999-01-01&strength=PLEDGED&madeAfter=2025-02-28&madeBefore=2025-03-02&maker=" + maker);
        String then = read("/board").getString("lastChanged[0].updatedAt");
        Map<String, Map<String, Object>> read = filters.stream()
                .collect(Collectors.toMap(
                        filter -> filter, filter -> board(filter).getMap("")));

        assess(first, "FULFILLED", "2025-04-01", newEvidence(first, "ACTION")).statusCode(201);
        amend(
                "/commitments/" + first,
                Map.of("title", "Reopen both ferry lines", "topics", List.of("ENERGY"), "products", List.of()));
        due(1);
        String later = newStatement("2025-06-01");
        create(
                "/commitments/" + first + "/restatements",
                Map.of("statement", later, "relation", "WEAKENS", "strength", "DISCUSSED"));

        for (String filter : filters) {
            Map<String, Object> past = board((filter.isEmpty() ? "" : filter + "&") + "asOf=" + then)
                    .getMap("");
            assertEquals(then, past.remove("asOf"), filter);
            past.remove("revision");
            read.get(filter).remove("revision");
            assertEquals(read.get(filter), past, filter);
        }
        String now = read("/board").getString("lastChanged[0].updatedAt");
        Map<String, Object> current = read("/board").getMap("");
        Map<String, Object> asOfNow = read("/board?asOf=" + now).getMap("");
        asOfNow.remove("asOf");
        assertEquals(current, asOfNow);
    }

    @Test
    void asOfBringsTheSignalsOfItsDay() {
        due(20);
        JsonPath later = read("/board?maker=" + maker + "&asOf=9999-12-31T23:59:59Z");
        assertEquals("9999-12-31", later.getString("day"));
        assertEquals(1, later.getInt("bySignal.deadline.OVERDUE"));
        assertEquals(1, later.getInt("bySignal.freshness.STALE"));
        JsonPath before = read("/board?asOf=0001-01-01T00:00:00Z");
        assertEquals(0, before.getInt("total"));
        assertEquals(List.of(), before.getList("lastChanged"));
    }
}
