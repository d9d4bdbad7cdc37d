package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Prefer: wait} on the feed of changes. */
@QuarkusTest
class LongPollTest extends ApiTest {

    /** Well under the wait that the tests ask for. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Inject
    MeterRegistry meters;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static ValidatableResponse poll(String query, String preference) {
        return reader().header("Prefer", preference)
                .get("/changes" + query)
                .then()
                .statusCode(200);
    }

    private double waiting() {
        return meters.get("trade_commitments.subscribers").gauge().value();
    }

    private void awaitWaiting(double count) {
        long start = System.nanoTime();
        while (waiting() != count) {
            assertTrue(System.nanoTime() - start < AT_ONCE.toNanos(), "waiting: " + waiting());
            Thread.onSpinWait();
        }
    }

    @Test
    void answersAsSoonAsThereIsSomething() throws Exception {
        long before = revision();
        Future<ValidatableResponse> answer = threads.submit(() -> poll("?after=" + before, "wait=60"));
        awaitWaiting(1);
        assertFalse(answer.isDone());
        newStatement();
        answer.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS)
                .body("items.type", contains("statement.recorded"))
                .body("items.revision", contains((int) before + 1))
                .header("Preference-Applied", "wait=60")
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue());
        awaitWaiting(0);
    }

    @Test
    void answersAtOnceWhatIsThereAlready() {
        long before = revision();
        newStatement();
        assertTimeout(AT_ONCE, () -> poll("?after=" + before, "wait=60").body("items", hasSize(1)));
        assertTimeout(AT_ONCE, () -> poll("?after=0&limit=1", "wait=60").body("items", hasSize(1)));
    }

    @Test
    void answersNothingWhenTheWaitIsOver() {
        long before = revision();
        long start = System.nanoTime();
        poll("?after=" + before, "wait=1")
                .body("items", empty())
                .body("revision", equalTo((int) before))
                .header("Preference-Applied", "wait=1");
        assertTrue(System.nanoTime() - start >= Duration.ofSeconds(1).toNanos());
    }

    @Test
    void waitsForWhatItsFiltersWant() throws Exception {
        String commitment = newCommitment();
        long before = revision();
        newStatement();
        Future<ValidatableResponse> answer = threads.submit(
                () -> poll("?after=" + before + "&commitment=" + commitment + "&format=ndjson", "wait=60"));
        awaitWaiting(1);
        newStatement();
        newEvidence(commitment, "ACTION");
        String lines =
                answer.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS).extract().asString();
        assertTrue(lines.matches("\\{\"revision\":" + (before + 3) + ",.*}\n"), lines);
    }

    @Test
    void aCrowdWaitsAndTakesNoThread() throws Exception {
        int many = 100; // far more than there are workers
        long before = revision();
        List<Future<ValidatableResponse>> answers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            answers.add(threads.submit(() -> poll("?after=" + before, "wait=60")));
        }
        awaitWaiting(many);
        assertTimeout(AT_ONCE, () -> reader().get("/statements?limit=1").then().statusCode(200));
        newStatement();
        for (Future<ValidatableResponse> answer : answers) {
            answer.get(AT_ONCE.toSeconds(), TimeUnit.SECONDS).body("items.revision", contains((int) before + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait=0",
                "wait",
                "wait=soon",
                "wait=-1",
                "respond-async",
                "=;,,",
                "Wait=\"",
                "return=minimal; wait=30"
            })
    void whatCannotBeUnderstoodIsPassedOver(String preference) {
        assertTimeout(
                AT_ONCE,
                () -> poll("?after=" + revision(), preference)
                        .body("items", empty())
                        .header("Preference-Applied", nullValue())
                        .header("Cache-Control", not("no-store")));
    }

    @Test
    void whatIsRefusedIsNotHeld() {
        assertTimeout(AT_ONCE, () -> {
            Refusals.invalidParameter(reader().header("Prefer", "wait=60").get("/changes?after=x"), "after");
            Refusals.invalidParameter(reader().header("Prefer", "wait=60").get("/changes?type=x"), "type");
            Refusals.refused(reader().header("Prefer", "wait=60").get("/changes?afer=1"), 400, "UNKNOWN_PARAMETER");
        });
    }
}
