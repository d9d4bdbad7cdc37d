package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the how-to pages say how to do, can be done. */
@QuarkusTest
class HowToTest extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Document page(String name) throws IOException {
        return Document.of("docs/how-to/" + name);
    }

    /** Runs a poller until it has told of two revisions, with a write in between. */
    private static void pollsUntilAWrite(String... command) throws IOException, InterruptedException {
        long before = revision();
        Process poller = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread guard = new Thread(() -> endLater(poller));
        guard.start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(poller.getInputStream(), StandardCharsets.UTF_8))) {
            String first = String.valueOf(told.readLine());
            assertTrue(first.contains(Long.toString(before)), first);
            newStatement();
            String second = String.valueOf(told.readLine());
            assertTrue(second.contains(Long.toString(before + 1)), second);
        } finally {
            poller.destroy();
            guard.interrupt();
        }
    }

    /** So that a poller that tells nothing fails the test rather than to hold it up. */
    private static void endLater(Process poller) {
        try {
            if (!poller.waitFor(30, TimeUnit.SECONDS)) {
                poller.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void curlPolls() throws IOException, InterruptedException {
        Document.needs("/usr/bin/curl", "/usr/bin/bash");
        String script = page("poll-with-curl.md").blocks("bash").get(0);
        pollsUntilAWrite("/usr/bin/bash", "-c", script.replace("sleep 5", "sleep 0.1"));
    }

    @Test
    void javaScriptPolls() throws IOException, InterruptedException {
        Document.needs("/usr/bin/node");
        List<String> blocks = page("poll-from-javascript.md").blocks("js");
        assertEquals(20, blocks.get(0).lines().count());
        String script = blocks.get(0) + blocks.get(1).replace("{ signal", "{ every: 100, signal");
        pollsUntilAWrite("/usr/bin/node", "--input-type=module", "-e", script);
    }

    @Test
    void theDashboardAsksForWhatThereIs() throws IOException {
        Map<String, Object> due = commitmentBody();
        due.put("due", Map.of("to", "2099-12-31", "basis", "STATED"));
        create("/commitments", due);
        JsonNode dashboard = JSON.readTree(page("grafana-dashboard.json").text());
        List<JsonNode> targets = dashboard.findValues("targets");
        assertEquals(10, targets.size());
        for (JsonNode each : targets) {
            JsonNode target = each.get(0);
            String url = target.get("url").asText().replace("${service}" + API, "");
            String answer = reader().get(url).then().statusCode(200).extract().asString();
            for (String wanted : target.get("columns").findValuesAsText("selector")) {
                assertTrue(
                        target.get("type").asText().equals("csv")
                                ? firstLine(answer).contains(wanted)
                                : JSON.readTree(answer)
                                        .get(target.get("root_selector").asText())
                                        .get(0)
                                        .at("/" + wanted.replace('.', '/'))
                                        .isValueNode(),
                        url + " has no " + wanted);
            }
        }
    }

    private static List<String> firstLine(String csv) {
        return List.of(csv.lines().findFirst().orElseThrow().split(","));
    }

    @Test
    void theSpreadsheetsAddressesHaveTheColumnsThatTheQueriesName() throws IOException {
        String query = page("power-bi-and-excel.md").text();
        List<String> header =
                firstLine(reader().get("/board?format=csv").then().extract().asString());
        Stream.of("count", "revision", "day").forEach(column -> {
            assertTrue(query.contains("{\"" + column + "\","));
            assertTrue(header.contains(column));
        });
        newCommitment();
        JsonNode line = JSON.readTree(given().get(API + "/commitments?format=ndjson")
                .asString()
                .lines()
                .findFirst()
                .orElseThrow());
        String named = query.substring(query.indexOf("Table.FromRecords(Rows, {"), query.indexOf("MissingField"));
        Pattern.compile("\"(\\w+)\"")
                .matcher(named)
                .results()
                .map(found -> found.group(1))
                .forEach(column -> assertTrue(line.has(column), column));
    }

    @Test
    void theAddressesOfTheSheetAreServed() throws IOException {
        List<String> addresses = Pattern.compile("https://commitments.example(/[^\"`]*)")
                .matcher(page("google-sheets.md").text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(2, addresses.size());
        addresses.forEach(address -> given().get(address).then().statusCode(200).contentType("text/csv"));
    }

    @Test
    void theRulesOfPrometheusNameTheMetricsThatThereAre() throws IOException {
        String page = page("prometheus.md").text();
        String scraped = given().accept("text/plain").get("/q/metrics").asString();
        Set<String> named = Pattern.compile("trade_commitments_\\w+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(named.isEmpty());
        named.forEach(metric ->
                assertTrue(scraped.contains("\n" + metric + "{") || scraped.contains("\n" + metric + " "), metric));
    }
}
