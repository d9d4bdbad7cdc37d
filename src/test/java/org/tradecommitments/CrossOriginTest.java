package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of the origins that the settings name may read; all others' browsers are told nothing. */
@QuarkusTest
@TestProfile(CrossOriginTest.Opened.class)
class CrossOriginTest extends ApiTest {

    private static final String FRIEND = "https://dashboard.example";
    private static final String STRANGER = "https://elsewhere.example";

    /** A service that one other origin may read. */
    public static class Opened implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("trade-commitments.cors-origins", FRIEND);
        }
    }

    private static RequestSpecification from(String origin) {
        return reader().header("Origin", origin);
    }

    private static RequestSpecification preflight(String origin, String method) {
        return from(origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "if-none-match");
    }

    @Test
    void aFriendIsToldThatItMayRead() {
        from(FRIEND)
                .get("/commitments")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRIEND))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void aFriendMayAskWhetherAnythingHasChanged() {
        preflight(FRIEND, "GET")
                .options("/commitments")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(FRIEND))
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Headers", containsStringIgnoringCase("if-none-match"));
        String tag = reader().get("/commitments").header("ETag");
        from(FRIEND)
                .header("If-None-Match", tag)
                .get("/commitments")
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", equalTo(FRIEND))
                .header("Vary", containsStringIgnoringCase("origin"));
    }

    @Test
    void aFriendMayNotWriteUnlessTheSettingsSaySo() {
        preflight(FRIEND, "POST")
                .options("/commitments")
                .then()
                .header("Access-Control-Allow-Methods", not(containsString("POST")));
    }

    @Test
    void aStrangerIsAnsweredWithoutWhatItsBrowserAsksFor() {
        from(STRANGER).get("/commitments").then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
        preflight(STRANGER, "GET").options("/commitments").then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aCacheKeepsOneOriginsAnswerFromAnother() {
        reader().get("/commitments")
                .then()
                .header("Vary", containsStringIgnoringCase("origin"))
                .header("Vary", containsStringIgnoringCase("accept"));
        reader().get("/nowhere").then().statusCode(404).header("Vary", containsStringIgnoringCase("origin"));
    }
}
