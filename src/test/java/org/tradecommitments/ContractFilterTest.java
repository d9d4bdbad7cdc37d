package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The filter that holds every other test to the contract lets nothing pass that is not in it. */
class ContractFilterTest {

    private static final String PARTY = "/api/v1/parties/EXAMPLE-FERRIES";
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json;charset=UTF-8", "ETag", "\"1.2.2026-11-24.json\"");
    private static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");
    private static final String NOT_FOUND = """
            {"type": "urn:example", "title": "Nothing is here", "status": 404, "detail": "None.", "code": "NOT_FOUND"}""";

    private final ContractFilter filter = new ContractFilter();

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources/openapi-examples", name));
    }

    private void check(String method, String path, int status, Map<String, String> headers, String body) {
        filter.check(new Exchange(method, path, null, null, status, headers, body));
    }

    private void refused(String wrong, Exchange exchange) {
        String message =
                assertThrows(AssertionError.class, () -> filter.check(exchange)).getMessage();
        assertTrue(message.contains(wrong), message);
    }

    private void refusedAnswer(String wrong, int status, Map<String, String> headers, String body) {
        refused(wrong, new Exchange("GET", PARTY, null, null, status, headers, body));
    }

    @Test
    void whatIsDeclaredPasses() throws IOException {
        check("GET", PARTY, 200, JSON, example("readParty.response.json"));
        check("GET", PARTY, 304, JSON, "");
        check("HEAD", PARTY, 200, JSON, "");
        check("GET", PARTY, 404, PROBLEM, NOT_FOUND);
        check("GET", "/api/v1/parties", 200, Map.of("Content-Type", "text/csv"), example("listParties.response.csv"));
        check("GET", "/api/v1/changes", 200, JSON, example("listChanges.response.json"));
        filter.check(new Exchange(
                "POST",
                "/api/v1/commitments",
                "application/json",
                example("recordCommitment.request.json"),
                201,
                Map.of("Content-Type", "application/json", "ETag", "\"1\"", "Location", "/api/v1/commitments/1"),
                example("recordCommitment.response.json")));
    }

    @Test
    void undeclaredStatusIsRefused() {
        refusedAnswer("readParty (GET /api/v1/parties/{code}): status 409 is not declared", 409, PROBLEM, NOT_FOUND);
    }

    @Test
    void undeclaredPropertyIsRefused() throws IOException {
        String body = example("readParty.response.json");
        refusedAnswer("colour", 200, JSON, body.replaceFirst("\\{", "{\"colour\": 1,"));
        refusedAnswer("colour", 404, PROBLEM, NOT_FOUND.replaceFirst("\\{", "{\"colour\": 1,"));
        String nested = example("readCommitment.response.json").replaceFirst("\"asMade\": \\{", "$0 \"colour\": 1,");
        refused("/asMade", new Exchange("GET", "/api/v1/commitments/EXAMPLE-2026-001", null, null, 200, JSON, nested));
    }

    @Test
    void wrongTypeIsRefused() throws IOException {
        String body = example("readParty.response.json");
        refusedAnswer("/name", 200, JSON, body.replaceFirst("\"name\": \"[^\"]*\"", "\"name\": 1"));
        refusedAnswer(
                "/createdAt", 200, JSON, body.replaceFirst("\"createdAt\": \"[^\"]*\"", "\"createdAt\": \"now\""));
        refusedAnswer("kind", 200, JSON, body.replaceFirst("\"kind\": \"[^\"]*\",", ""));
    }

    @Test
    void undeclaredFormatAndMissingHeaderAreRefused() throws IOException {
        String body = example("readParty.response.json");
        refusedAnswer("text/html", 200, Map.of("Content-Type", "text/html", "ETag", "\"1\""), body);
        refusedAnswer("no header ETag", 200, Map.of("Content-Type", "application/json"), body);
        refusedAnswer("text/html", 404, Map.of("Content-Type", "text/html"), "<p>Not found</p>");
    }

    @Test
    void bodyThatShouldNotHaveBeenAcceptedIsRefused() throws IOException {
        String request = example("createParty.request.json").replaceFirst("\\{", "{\"colour\": 1,");
        refused(
                "the body that was accepted is wrong",
                new Exchange(
                        "POST",
                        "/api/v1/parties",
                        "application/json",
                        request,
                        201,
                        Map.of("Content-Type", "application/json", "ETag", "\"1\"", "Location", PARTY),
                        example("createParty.response.json")));
    }

    @Test
    void eachLineIsAnItem() throws IOException {
        Map<String, String> lines = Map.of("Content-Type", "application/x-ndjson");
        String party = ContractDocument.JSON
                .readTree(example("readParty.response.json"))
                .toString();
        check("GET", "/api/v1/parties", 200, lines, party + "\n" + party + "\n");
        refused(
                "colour",
                new Exchange("GET", "/api/v1/parties", null, null, 200, lines, party + "\n{\"colour\": 1}\n"));
    }

    @Test
    void csvHasItsColumns() {
        Map<String, String> csv = Map.of("Content-Type", "text/csv;charset=UTF-8");
        refused(
                "has not the columns code,name",
                new Exchange("GET", "/api/v1/parties", null, null, 200, csv, "name\r\n"));
    }

    @Test
    void outsideTheContractOnlyProblemsPass() {
        check("GET", "/api/v1/ferries", 404, PROBLEM, NOT_FOUND);
        check("DELETE", PARTY, 405, PROBLEM, NOT_FOUND);
        refused("the contract does not know it", new Exchange("GET", "/api/v1/ferries", null, null, 200, JSON, "{}"));
    }

    @Test
    void theFewestVariablesWin() {
        assertEquals(
                "verifyLedger",
                ContractDocument.committed()
                        .find("GET", "/api/v1/ledger/verification")
                        .orElseThrow()
                        .id());
    }
}
