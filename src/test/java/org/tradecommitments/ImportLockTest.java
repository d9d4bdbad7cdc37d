package org.tradecommitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that come at the same time, and one that does not end. */
@QuarkusTest
class ImportLockTest extends ApiTest {

    @Test
    void oneFileAtATimeAndOneThatBreaksOffLeavesNothing() throws Exception {
        byte[] second =
                new ComtradeFile().row("MAF", "X", "BLM", "9018", "2023", "2").csv();
        String query = "dryRun=true&retrievedOn=2025-06-01";
        byte[] first =
                new ComtradeFile().row("MAF", "X", "BLM", "9018", "2023", "1").csv();
        try (Socket stalled = stalled(first, second, query)) {
            ImportTest.importing("text/csv", second, query)
                    .statusCode(503)
                    .body("code", equalTo("BUSY"))
                    .header("Retry-After", "5");
            assertEquals(0, stalled.getInputStream().available());
        }
        until(200, second, query).body("taken", equalTo(1));
        assertEquals(List.of(), ImportTest.standing("reporter=MAF"));
        ImportTest.importing("text/csv", second, "retrievedOn=2025-06-01")
                .statusCode(201)
                .body("taken", equalTo(1));
    }

    /**
     * A file that has come in part, and is being imported: others are refused, and it is not, as it is where it comes just
     * while one of those that look for it is under way.
     */
    private static Socket stalled(byte[] first, byte[] other, String query) throws IOException {
        Socket stalled = null;
        for (int i = 0; i < 1000; i++) {
            if (stalled == null) {
                stalled = RefusedBodyTest.sending(
                        "observations/imports",
                        RefusedBodyTest.CHUNKED + RefusedBodyTest.chunk(new String(first, UTF_8)));
            }
            boolean busy =
                    ImportTest.importing("text/csv", other, query).extract().statusCode() == 503;
            if (stalled.getInputStream().available() > 0) {
                stalled.close();
                stalled = null;
            } else if (busy) {
                return stalled;
            }
        }
        throw new AssertionError("never answered 503");
    }

    /** What answers an import, asked again until it has a status. */
    private static ValidatableResponse until(int status, byte[] file, String query) {
        for (int i = 0; i < 1000; i++) {
            ValidatableResponse answer = ImportTest.importing("text/csv", file, query);
            if (answer.extract().statusCode() == status) {
                return answer;
            }
        }
        throw new AssertionError("never answered " + status);
    }
}
