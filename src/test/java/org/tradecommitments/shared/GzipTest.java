package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.5",
                "deflate,gzip;q=0.001",
                "*"
            })
    void isTaken(String codings) {
        assertTrue(Gzip.isTaken(codings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br, deflate", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped"})
    void isNotTaken(String codings) {
        assertFalse(Gzip.isTaken(codings));
    }
}
