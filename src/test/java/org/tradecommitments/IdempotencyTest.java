package org.tradecommitments;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest extends ApiTest {

    private static Response post(String key, String path, Map<String, ?> body) {
        return writer().header("Idempotency-Key", key).body(body).post(path);
    }

    private static String newKey() {
        return "key-" + System.nanoTime();
    }

    @Test
    void theSameKeyAndBodyAnswerTheFirstResultAndWriteOnce() {
        String key = newKey();
        Map<String, Object> body = commitmentBody();
        Response first = post(key, "/commitments", body);
        long after = revision();
        Response second = post(key, "/commitments", body);

        second.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(after, revision());
    }

    @Test
    void theTagOfARepetitionServesForAnEdit() {
        String key = newKey();
        Map<String, Object> body = commitmentBody();
        post(key, "/commitments", body);
        Response repeated = post(key, "/commitments", body);
        writer().header("If-Match", repeated.header("ETag"))
                .contentType("application/merge-patch+json")
                .body(Map.of("title", "Another title"))
                .patch("/commitments/" + repeated.path("id"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Another title"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = newKey();
        post(key, "/statements", statementBody("2025-01-01")).then().statusCode(201);
        post(key, "/statements", statementBody("2025-01-02"))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"))
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void theSameKeyOnAnotherCommitmentIsRefused() {
        String key = newKey();
        Map<String, String> evidence = Map.of("kind", "ACTION", "stance", "SUPPORTS", "title", "A ferry was seen");
        post(key, "/commitments/" + newCommitment() + "/evidence", evidence)
                .then()
                .statusCode(201);
        post(key, "/commitments/" + newCommitment() + "/evidence", evidence)
                .then()
                .statusCode(422);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String key = newKey();
        post(key, "/statements", statementBody("2999-01-01")).then().statusCode(422);
        post(key, "/statements", statementBody("2025-01-01")).then().statusCode(201);
    }

    @Test
    void keysOfDifferentCallersDoNotMeetEvenIfTheyShareAName() {
        String key = newKey();
        Map<String, Object> body = statementBody("2025-01-01");
        String id = post(key, "/statements", body).path("id");
        String editor = create("/keys", Map.of("name", "configured admin key", "role", "EDITOR"))
                .getString("key");
        String other = reader().auth()
                .preemptive()
                .oauth2(editor)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(2, Set.of(id, other).size());
    }

    @Test
    void aMalformedKeyIsRefused() {
        post("two words", "/statements", statementBody("2025-01-01"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    @Test
    void manyAtOnceWithOneKeyWriteOnce() throws Exception {
        String key = newKey();
        Map<String, Object> body = statementBody("2025-01-01");
        long before = revision();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> requests = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(
                            i -> () -> post(key, "/statements", body).path("id"))
                    .toList();
            Set<String> ids = new HashSet<>();
            for (Future<String> answer : clients.invokeAll(requests)) {
                ids.add(answer.get());
            }
            assertEquals(1, ids.size());
            assertEquals(before + 1, revision());
        } finally {
            clients.shutdown();
        }
    }
}
