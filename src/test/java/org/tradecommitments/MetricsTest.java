package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tradecommitments.commitment.Status;

/** What Prometheus scrapes. */
@QuarkusTest
class MetricsTest extends ApiTest {

    /** Without the comma behind the last label, which the format allows and means nothing. */
    private static String scrape() {
        return given().accept("text/plain")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace(",}", "}");
    }

    /** The value of a series, which must be there once. */
    private static double value(String scraped, String series) {
        return scraped.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .reduce((one, other) -> {
                    throw new AssertionError(series + " is there twice");
                })
                .orElseThrow(() -> new AssertionError(series + " is not in " + scraped));
    }

    private static Set<String> values(String scraped, String label) {
        return Pattern.compile("[{,]" + label + "=\"([^\"]*)\"")
                .matcher(scraped)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theGaugesAreTheBoards() {
        Map<String, Object> overdue = commitmentBody();
        overdue.put("due", Map.of("to", "2025-04-01", "basis", "STATED"));
        create("/commitments", overdue);
        String evidenced = newCommitment();
        assess(evidenced, "FULFILLED", "2025-04-01", newEvidence(evidenced, "ACTION"))
                .statusCode(201);
        JsonPath board = read("/board");
        String scraped = scrape();
        for (Status status : Status.values()) {
            assertEquals(
                    (double) board.getLong("byStatus." + status),
                    value(scraped, "trade_commitments_commitments{status=\"" + status + "\"}"));
        }
        Map<String, Map<String, Integer>> signals = board.getMap("bySignal");
        signals.forEach((signal, counts) -> counts.forEach((value, count) -> assertEquals(
                (double) count,
                value(scraped, "trade_commitments_signals{signal=\"%s\",value=\"%s\"}".formatted(signal, value)))));
        assertTrue(value(scraped, "trade_commitments_signals{signal=\"deadline\",value=\"OVERDUE\"}") >= 1);
        assertEquals((double) board.getLong("revision"), value(scraped, "trade_commitments_revision"));
    }

    @Test
    void aDayTurnsTheSignalsWithoutAWrite() {
        Map<String, Object> tomorrow = commitmentBody();
        tomorrow.put("due", Map.of("to", LocalDate.now(ZoneOffset.UTC).toString(), "basis", "STATED"));
        create("/commitments", tomorrow);
        String series = "trade_commitments_signals{signal=\"deadline\",value=\"OVERDUE\"}";
        double today = value(scrape(), series);
        TestClock.ahead(1, () -> assertTrue(value(scrape(), series) > today));
        assertEquals(today, value(scrape(), series));
    }

    @Test
    void aScrapeAtOneRevisionTakesNoConnection() {
        assumeFalse(DatabaseResource.isPostgres(), "there the ledger is looked at once a second");
        newCommitment();
        scrape(); // reads the board, before or after it counts connections
        double first = value(scrape(), "agroal_acquire_count_total{datasource=\"default\"}");
        scrape();
        assertEquals(first, value(scrape(), "agroal_acquire_count_total{datasource=\"default\"}"));
    }

    @Test
    void httpJvmAndPoolAreTold() {
        newCommitment();
        String scraped = scrape();
        assertTrue(value(
                        scraped,
                        "http_server_requests_seconds_count{method=\"POST\",outcome=\"SUCCESS\",status=\"201\",uri=\"/api/v1/commitments\"}")
                >= 1);
        assertTrue(scraped.contains("jvm_memory_used_bytes{"));
        assertTrue(scraped.contains("agroal_active_count{"));
    }

    @Test
    void whatCallersAskForIsNoLabel() {
        String commitment = newCommitment();
        String evidence = newEvidence(commitment, "ACTION");
        for (String path : new String[] {
            "/commitments/" + commitment,
            "/commitments/" + commitment + "/evidence",
            "/commitments/" + commitment + "/evidence/" + evidence
        }) {
            String tag = reader().get(path).then().statusCode(200).extract().header("ETag");
            reader().header("If-None-Match", tag).get(path).then().statusCode(304);
            reader().get(path).then().statusCode(200);
        }
        reader().get("/commitments/NOBODY-KNOWS-IT").then().statusCode(404);
        given().get("/nobody/knows/it").then().statusCode(404);
        String scraped = scrape();
        assertTrue(values(scraped, "uri").contains("/api/v1/commitments/{commitment}/evidence/{id}"));
        for (String asked : new String[] {commitment, evidence, "NOBODY-KNOWS-IT", "/nobody/knows/it"}) {
            assertFalse(scraped.contains(asked), asked + " is in " + scraped);
        }
    }
}
