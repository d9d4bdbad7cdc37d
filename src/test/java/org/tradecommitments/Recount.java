package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the commitments of an export one by one, to hold the board against: a count that does not use its code. */
final class Recount {

    /** Where the board keeps a count, and what of a commitment it counts. */
    private static final Map<String, String> COUNTED = Map.of(
            "byStatus", "/status",
            "byKind", "/kind",
            "byStrength", "/strength",
            "byTopic", "/topics",
            "bySignal.deadline", "/signals/deadline",
            "bySignal.freshness", "/signals/freshness",
            "bySignal.target", "/signals/target");

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Integer> makers = new TreeMap<>();
    private int total;

    private Recount() {}

    /** Counts what a filter of the list finds; with none, all there is. */
    static Recount of(String filter) {
        Recount recount = new Recount();
        // Not checked against the contract, which takes longer than all the rest; the tests of exports do so.
        String export = given().get(ApiTest.API + "/commitments?format=ndjson" + (filter.isEmpty() ? "" : "&" + filter))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        export.lines().map(Recount::parse).forEach(recount::add);
        return recount;
    }

    private static JsonNode parse(String line) {
        try {
            return ContractDocument.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(JsonNode commitment) {
        total++;
        COUNTED.forEach((place, pointer) -> {
            JsonNode value = commitment.at(pointer);
            Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
            values.forEach(
                    each -> counts.computeIfAbsent(place, by -> new TreeMap<>()).merge(each.asText(), 1, Integer::sum));
        });
        for (JsonNode part : commitment.path("parties")) {
            if (part.path("role").asText().equals("MAKER")) {
                makers.merge(part.path("party").asText(), 1, Integer::sum);
            }
        }
    }

    int total() {
        return total;
    }

    /** Fails unless a board says the same. */
    void assertIsOn(JsonPath board, String why) {
        List<String> differences = new ArrayList<>();
        COUNTED.keySet()
                .forEach(place -> board.<Object, Number>getMap(place).forEach((value, count) -> {
                    int counted = counts.getOrDefault(place, Map.of()).getOrDefault(String.valueOf(value), 0);
                    if (counted != count.intValue()) {
                        differences.add(
                                place + "." + value + ": " + count + " on the board, " + counted + " there are");
                    }
                }));
        assertEquals(List.of(), differences, why);
        assertEquals(total, board.getInt("total"), why);
        Map<String, Integer> onBoard = new TreeMap<>();
        for (Map<String, ?> maker : board.<Map<String, ?>>getList("byMaker")) {
            onBoard.put(String.valueOf(maker.get("party")), ((Number) maker.get("count")).intValue());
        }
        if (makers.size() <= 200) {
            assertEquals(makers, onBoard, why);
        } else {
            assertEquals(200, onBoard.size(), why);
            onBoard.forEach((maker, count) -> assertEquals(makers.get(maker), count, why));
        }
    }
}
