package org.tradecommitments.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of an answer of the API. */
class VerdictTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Verdict of(int status, String body) {
        return Verdict.of(new Reply(status, Optional.empty(), body.getBytes(UTF_8)), NOW);
    }

    private static Optional<Duration> retryIn(String header) {
        return Verdict.of(new Reply(429, Optional.of(header), new byte[0]), NOW).retryIn();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | {"elapsedTime":"0.1 secs","count":2,"data":[{"a":1},{"a":[{}]}],"error":""} | FIGURES
                    200 | {"data":[{}],"error":null,"more":{"count":9,"data":[]}} | FIGURES
                    200 | {"count":0,"data":[],"error":""} | NOTHING
                    200 | {"count":3,"data":[{},{}],"error":""} | CUT_OFF
                    200 | {"count":-1,"data":[],"error":"Maximum number of periods is 12 "} | FAILED
                    200 | {"statusCode":200} | FAILED
                    200 | {"count":0,"data":null} | FAILED
                    200 | [] | FAILED
                    200 | {"data":[{} | FAILED
                    200 | <html></html> | FAILED
                    302 | x | FAILED
                    400 | x | FAILED
                    404 | x | FAILED
                    401 | x | REFUSED
                    403 | x | REFUSED
                    429 | x | PUT_OFF
                    500 | x | PUT_OFF
                    503 | x | PUT_OFF
                    """)
    void anAnswerIsWhatItsStatusAndItsEnvelopeSay(int status, String body, Outcome outcome) {
        Verdict verdict = of(status, body);
        assertEquals(outcome, verdict.outcome());
        assertEquals(outcome.isAnswered(), verdict.detail().isEmpty());
    }

    @Test
    void asManyRowsAsAreAllowedMayBeCutOff() {
        assertEquals(Outcome.FIGURES, of(200, rows(Question.MOST_ROWS - 1)).outcome());
        assertEquals(Outcome.CUT_OFF, of(200, rows(Question.MOST_ROWS)).outcome());
    }

    private static String rows(int number) {
        return "{\"count\":" + number + ",\"data\":[" + "{},".repeat(number - 1) + "{}]}";
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        assertEquals(Optional.of(Duration.ofSeconds(121)), retryIn("121"));
        assertEquals(Optional.of(Duration.ofSeconds(90)), retryIn("Thu, 01 Jan 2026 00:01:30 GMT"));
        assertEquals(Optional.of(Duration.ZERO), retryIn("Wed, 31 Dec 2025 00:00:00 GMT"));
        assertEquals(Optional.empty(), retryIn("soon"));
        assertEquals(Optional.empty(), retryIn("-1"));
    }

    @Test
    void whatIsSaidIsToldInOneShortLine() {
        String detail = of(404, "one\r\n2026-01-01 ERROR two" + "x".repeat(500)).detail();
        assertTrue(detail.contains("\"one 2026-01-01 ERROR two"), detail);
        assertTrue(detail.lines().count() == 1 && detail.length() < 200, detail);
    }
}
