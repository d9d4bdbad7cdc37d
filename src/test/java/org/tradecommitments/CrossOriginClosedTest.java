package org.tradecommitments;

import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Closed to the pages of other origins unless the settings open it. */
@QuarkusTest
class CrossOriginClosedTest extends ApiTest {

    @Test
    void nobodyIsToldThatItMayRead() {
        reader().header("Origin", "https://dashboard.example")
                .get("/commitments")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Expose-Headers", nullValue());
        reader().header("Origin", "https://dashboard.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/commitments")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void aServiceBehindAProxyTakesWhatItsOwnPagesSend() {
        writer().header("Origin", "https://commitments.example")
                .body(statementBody("2025-03-01"))
                .post("/statements")
                .then()
                .statusCode(201)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
