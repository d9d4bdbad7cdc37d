package org.tradecommitments.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentationTest {

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
    void takesGzip(String codings) {
        assertTrue(Representation.takesGzip(codings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br, deflate", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped"})
    void doesNotTakeGzip(String codings) {
        assertFalse(Representation.takesGzip(codings));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/board?status=FULFILLED, /api/v1/board",
        "/api/v1/board/history, /api/v1/board/history",
        "/api/v1/changes.atom, /api/v1/changes.atom",
        "/api/v1/commitments/MYS-RUS-2025-003, /api/v1/commitments/{id}",
        "/api/v1/commitments/01a20dcc-828b-7a40-a7bd-1f1a419ca171/evidence, /api/v1/commitments/{id}/evidence",
        "/api/v1/commitments/A/evidence/0?x=/y, /api/v1/commitments/{id}/evidence/{id}",
        "/commitments/MYS-RUS-2025-003, /commitments/{id}",
        "/?status=FULFILLED, /"
    })
    void aTemplateHasNoIds(String uri, String template) {
        assertEquals(template, Representation.template(uri));
    }
}
