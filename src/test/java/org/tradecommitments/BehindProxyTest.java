package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind a proxy that the settings trust, links lead to the address that the caller knows, also in answers kept ready. */
@QuarkusTest
@TestProfile(BehindProxyTest.Trusting.class)
class BehindProxyTest extends ApiTest {

    /** A service that believes what a proxy says of the address that was asked. */
    public static class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.enable-forwarded-host",
                    "true",
                    "quarkus.http.proxy.forwarded-host-header",
                    "X-Original-Host");
        }
    }

    private static Response feed(String host, String protocol) {
        return reader().header("X-Original-Host", host)
                .header("X-Forwarded-Proto", protocol)
                .get("/changes.atom");
    }

    @Test
    void eachCallersLinksLeadToTheAddressThatItKnows() {
        for (int time = 0; time < 2; time++) { // the second is answered from memory
            feed("one.example", "https").then().body(containsString("https://one.example/"));
            feed("one.example", "http").then().body(containsString("http://one.example/"));
            feed("two.example", "https")
                    .then()
                    .body(containsString("https://two.example/"))
                    .body(not(containsString("one.example")));
        }
    }

    @Test
    void aTagHoldsOnlyAtTheAddressThatItWasGivenAt() {
        String tag = feed("one.example", "https").header("ETag");
        ask(tag, "one.example").then().statusCode(304).header("ETag", equalTo(tag));
        ask(tag, "two.example").then().statusCode(200).header("ETag", not(equalTo(tag)));
    }

    private static Response ask(String tag, String host) {
        return reader().header("If-None-Match", tag)
                .header("X-Original-Host", host)
                .header("X-Forwarded-Proto", "https")
                .get("/changes.atom");
    }
}
