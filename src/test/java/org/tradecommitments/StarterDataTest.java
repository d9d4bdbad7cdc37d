package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tradecommitments.access.KeyService;
import org.tradecommitments.starter.StarterService;

/** What a newcomer finds: the embedded database, new, with nothing set. */
@QuarkusTest
@TestProfile(StarterDataTest.Newcomer.class)
class StarterDataTest {

    /** Nothing is set but where the database lies. */
    public static class Newcomer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "quarkus.datasource.jdbc.url", DatabaseResource.h2(Files.createTempDirectory("newcomer")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Inject
    StarterService starter;

    @Inject
    KeyService keys;

    private static ValidatableResponse commitments(String query) {
        return given().filter(new ContractFilter())
                .basePath(ApiTest.API)
                .get("/commitments?count=true&limit=200&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void bothStatementsAreThere() {
        int total = commitments("").extract().path("total");
        assertTrue(total >= 27, "commitments: " + total);
        commitments("q=MYS-RUS-2025").body("total", equalTo(12));
    }

    @Test
    void theOnesThatTheReadmeAsksForAreFound() {
        commitments("maker=MYS&product=9018").body("items.reference", contains("MYS-RUS-2025-003"));
        commitments("deadline=OVERDUE").body("items.reference", contains("MYS-RUS-2025-002"));
        commitments("party=AEROFLOT").body("items.reference", contains("MYS-RUS-2025-010"));
    }

    @Test
    void theFiguresOfTheJointStatementAreTargets() {
        commitments("maker=MYS&q=MYS-USA&kind=MEASURED")
                .body("items.target.unit", hasItems("{aircraft}", "USD", "Mt"))
                .body("items.target.basis", everyItem(equalTo("STATED")));
    }

    @Test
    void everyMeasuredOneHasAReadingAndNoFigures() {
        ValidatableResponse measured = commitments("kind=MEASURED");
        measured.body("items.readingCount", everyItem(greaterThan(0)))
                .body("items.signals.target", everyItem(equalTo("NO_DATA")))
                .body("items.progress", everyItem(nullValue()));
        List<String> references = measured.extract().path("items.reference");
        for (String reference : references) {
            given().filter(new ContractFilter())
                    .basePath(ApiTest.API)
                    .get("/commitments/" + reference + "/progress")
                    .then()
                    .statusCode(200)
                    .body("readings[0].lead", equalTo(true))
                    .body("readings.signal", everyItem(equalTo("NO_DATA")))
                    .body("readings[0].assumptions.term", hasItem("DUE"));
        }
    }

    @Test
    void nobodyHasAssessedThem() {
        List<String> statuses = commitments("").extract().path("items.status");
        assertEquals(List.of("NOT_ASSESSED"), statuses.stream().distinct().toList());
        commitments("").body("items.evidenceCount", everyItem(equalTo(0)));
    }

    @Test
    void theDeadlineThatWasSaidStandsInTheCalendar() {
        given().filter(new ContractFilter())
                .basePath(ApiTest.API)
                .get("/deadlines.ics?party=RUS")
                .then()
                .statusCode(200)
                .body(containsString("SUMMARY:MYS-RUS-2025-002: "))
                .body(containsString("DTSTART;VALUE=DATE:20251231"));
    }

    @Test
    void theReadmeTellsTheRevisionThatANewcomerSees() throws IOException {
        String verified = given().get(ApiTest.API + "/ledger/verification")
                .then()
                .extract()
                .asString();
        String readme = Document.of("README.md").text();
        assertTrue(readme.contains(verified), verified);
        int revision = commitments("limit=1").extract().path("revision");
        assertTrue(readme.contains("\"next\":null,\"revision\":" + revision + "}"));
    }

    @Test
    void startingAgainAddsNothing() {
        long before = given().get(ApiTest.API + "/changes?limit=1").jsonPath().getLong("revision");
        starter.recordOnce();
        assertEquals(
                before, given().get(ApiTest.API + "/changes?limit=1").jsonPath().getLong("revision"));
    }

    @Test
    void theFirstAdminKeyIsMadeOnce() {
        assertNull(keys.issueFirst(), "one was made at the start");
        given().get(ApiTest.API + "/changes?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("key.issued"))
                .body("items[0].data.name", equalTo("first admin key"));
        commitments("maker=NOBODY").body("items", empty());
    }
}
