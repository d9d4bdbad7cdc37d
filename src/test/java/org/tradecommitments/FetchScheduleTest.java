package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tradecommitments.ComtradeStandIn.Asked;

/** A service with a schedule fetches by itself. */
@QuarkusTest
@TestProfile(FetchScheduleTest.EverySecond.class)
class FetchScheduleTest extends MeasuredTest {

    /** A service that looks every second whether anything is to be fetched. */
    public static class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "trade-commitments.comtrade.schedule",
                    "* * * * * ?",
                    "trade-commitments.comtrade.key",
                    "another-key-of-the-stand-in",
                    "trade-commitments.comtrade.address",
                    FetchingTest.freeAddress());
        }
    }

    @ConfigProperty(name = "trade-commitments.comtrade.address")
    String address;

    @Test
    void theScheduleFetches() throws IOException, InterruptedException {
        try (ComtradeStandIn comtrade = new ComtradeStandIn(address)) {
            create(readings, reading(Map.of("reporter", "TUV", "from", "TUV", "to", "NRU")));
            Asked asked = comtrade.next();
            assertNotNull(asked, "nothing was asked");
            assertEquals("another-key-of-the-stand-in", asked.header("Ocp-Apim-Subscription-Key"));
        }
    }
}
