package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What an orchestrator asks: live, ready, started. */
@QuarkusTest
class HealthTest extends ApiTest {

    private static ValidatableResponse ask(String what) {
        return given().get("/q/health/" + what).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void itIsLive() {
        ask("live");
    }

    @Test
    void itIsReadyWhenTheDatabaseAnswersAndTheLedgerIsKnown() {
        newStatement();
        int revision = (int) revision();
        ask("ready")
                .body("checks.name", hasItems("Database connections health check", "Ledger"))
                .body("checks.find { it.name == 'Ledger' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'Ledger' }.data.revision", equalTo(revision));
    }

    @Test
    void itIsStartedWhenTheStartIsDone() {
        ask("started").body("checks.find { it.name == 'Start' }.status", equalTo("UP"));
    }
}
