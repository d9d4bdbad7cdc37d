package org.tradecommitments;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many may listen, how slowly, and how long without a sign of life. */
@QuarkusTest
@TestProfile(EventStreamLimitsTest.FewAndOften.class)
class EventStreamLimitsTest extends ApiTest {

    private static final int MOST = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Few listeners, frequent signs of life. */
    public static class FewAndOften implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "trade-commitments.max-subscribers",
                    Integer.toString(MOST),
                    "trade-commitments.heartbeat-seconds",
                    "1");
        }
    }

    @Inject
    MeterRegistry meters;

    private double dropped() {
        return meters.get("trade_commitments.dropped.subscribers").counter().count();
    }

    private double subscribers() {
        return meters.get("trade_commitments.subscribers").gauge().value();
    }

    private void awaitSubscribers(int count) {
        long start = System.nanoTime();
        while (subscribers() != count) {
            assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "subscribers: " + subscribers());
            Thread.onSpinWait();
        }
    }

    @Test
    void aStreamGivesSignsOfLife() throws InterruptedException {
        try (EventReader events = EventReader.open("")) {
            events.expectAComment();
            events.expectAComment();
            events.expectNothingMore();
        }
    }

    @Test
    void noMoreListenThanMay() {
        awaitSubscribers(0);
        try (EventReader one = EventReader.open("");
                EventReader two = EventReader.open("")) {
            try (EventReader three = EventReader.open("")) {
                busy(reader().accept("text/event-stream").get("/changes"));
                busy(reader().header("Prefer", "wait=60").get("/changes?after=" + revision()));
                newStatement();
                assertEquals(three.next().id(), one.next().id());
            }
            awaitSubscribers(2);
            try (EventReader another = EventReader.open("")) {
                newStatement();
                assertEquals(revision(), another.next().id());
            }
            assertEquals(revision(), two.next(2).get(1));
        }
        awaitSubscribers(0);
    }

    private static void busy(Response answer) {
        Refusals.refused(answer, 503, "BUSY").header("Retry-After", equalTo("5"));
    }

    @Test
    void aSlowReaderIsSentAwayAndHoldsNobodyUp() throws IOException {
        double before = dropped();
        Map<String, Object> large = new HashMap<>(statementBody("2025-03-01"));
        large.put("text", "…".repeat(100_000)); // 300 kB
        try (EventReader quick = EventReader.open("");
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.setSoTimeout((int) PATIENCE.toMillis());
            slow.connect(new InetSocketAddress("localhost", RestAssured.port));
            slow.getOutputStream()
                    .write("GET /api/v1/changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            awaitSubscribers(2);
            for (int i = 0; dropped() == before; i++) {
                assertTrue(i < 100, "a reader that takes nothing is still there");
                assertEquals(
                        create("/statements", large).getLong("revision"),
                        quick.next().id());
            }
            awaitSubscribers(1);
            assertEnds(slow.getInputStream());
            newStatement();
            assertEquals(revision(), quick.next().id());
        }
        assertEquals(before + 1, dropped());
    }

    private static void assertEnds(InputStream in) throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            // cut off, which is an end too
        }
    }
}
