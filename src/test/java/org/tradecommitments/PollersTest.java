package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What pollers are promised, while others write. */
@QuarkusTest
class PollersTest extends ApiTest {

    private static final int POLLERS = 50;
    private static final int WRITERS = 4;
    private static final int WRITES_EACH = 40;
    private static final Pattern REVISION_IN_TAG = Pattern.compile("\"(?:\\d+\\.)?(\\d+)\\.\\d{4}-\\d\\d-\\d\\d\\.");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Each body that a poller was given, by address and revision. */
    private final Map<String, Map<Long, String>> bodies = new ConcurrentHashMap<>();

    private final AtomicInteger notModified = new AtomicInteger();

    @Test
    void noPollerSeesARevisionGoBackOrABodyThatIsNotThatOfItsRevision() throws Exception {
        String maker = newParty();
        String statement = newStatement();
        List<String> commitments = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            commitments.add(
                    create("/commitments", commitmentBody(statement, maker)).getString("reference"));
        }
        List<String> paths = List.of(
                "/commitments?maker=" + maker,
                "/commitments?maker=" + maker + "&sort=reference&limit=3",
                "/commitments/" + commitments.get(0));

        ExecutorService threads = Executors.newFixedThreadPool(POLLERS + WRITERS);
        CountDownLatch writing = new CountDownLatch(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < POLLERS; i++) {
                all.add(threads.submit(() -> {
                    poll(paths, writing);
                    return null;
                }));
            }
            for (String commitment : commitments) {
                all.add(threads.submit(() -> {
                    write(commitment, writing);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertTrue(notModified.get() > 0, "no poller was ever told that nothing had changed");
        Map<String, NavigableMap<Long, JsonNode>> ledger = ledger();
        bodies.forEach((path, byRevision) -> byRevision.forEach((revision, body) -> check(body, revision, ledger)));
    }

    /** Polls until the last write has been acknowledged, and once more. */
    private void poll(List<String> paths, CountDownLatch writing) throws IOException, InterruptedException {
        Map<String, String> tags = new HashMap<>();
        long last = 0;
        boolean more = true;
        while (more) {
            more = writing.getCount() > 0;
            for (String path : paths) {
                HttpRequest.Builder request = request(path);
                if (tags.containsKey(path)) {
                    request.header("If-None-Match", tags.get(path));
                }
                HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                String tag = answer.headers().firstValue("ETag").orElseThrow();
                long revision = revision(tag);
                assertTrue(revision >= last, path + " went back from " + last + " to " + revision);
                last = revision;
                tags.put(path, tag);
                if (answer.statusCode() == 304) {
                    notModified.incrementAndGet();
                } else {
                    assertEquals(200, answer.statusCode(), answer.body());
                    String before = bodies.computeIfAbsent(path, any -> new ConcurrentHashMap<>())
                            .putIfAbsent(revision, answer.body());
                    assertTrue(before == null || before.equals(answer.body()), "two bodies at revision " + revision);
                }
            }
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + API + path));
    }

    private static long revision(String tag) {
        Matcher matcher = REVISION_IN_TAG.matcher(tag);
        assertTrue(matcher.find(), tag);
        return Long.parseLong(matcher.group(1));
    }

    /** Writes, and reads after each write what it wrote: no answer is older than a write that was acknowledged. */
    private static void write(String commitment, CountDownLatch writing) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < WRITES_EACH; i++) {
                long written = create(
                                "/commitments/" + commitment + "/evidence",
                                Map.of("kind", "ACTION", "stance", "NEUTRAL", "title", "Sighting " + i))
                        .getLong("revision");
                HttpResponse<String> read =
                        HTTP.send(request("/commitments/" + commitment).build(), HttpResponse.BodyHandlers.ofString());
                JsonNode body = JSON.readTree(read.body());
                assertTrue(body.path("revision").asLong() >= written, "an answer older than the write before it");
                assertEquals(i + 1, body.path("evidenceCount").asInt());
            }
        } finally {
            writing.countDown();
        }
    }

    /** What the ledger says of each commitment after each of its changes. */
    private static Map<String, NavigableMap<Long, JsonNode>> ledger() throws IOException {
        Map<String, NavigableMap<Long, JsonNode>> images = new HashMap<>();
        String export = reader().get("/changes?format=ndjson").asString();
        for (String line : export.split("\n", -1)) {
            JsonNode change = JSON.readTree(line);
            if (change.path("subject").path("type").asText().equals("commitment")) {
                images.computeIfAbsent(change.path("subject").path("id").asText(), any -> new TreeMap<>())
                        .put(change.path("revision").asLong(), change.path("data"));
            }
        }
        return images;
    }

    private static void check(String body, long revision, Map<String, NavigableMap<Long, JsonNode>> ledger) {
        JsonNode answer = parsed(body);
        if (answer.has("items")) {
            assertEquals(revision, answer.path("revision").asLong());
        }
        for (JsonNode item : answer.has("items") ? answer.path("items") : List.of(answer)) {
            JsonNode then =
                    ledger.get(item.path("id").asText()).floorEntry(revision).getValue();
            assertEquals(then.path("revision"), item.path("revision"), "at revision " + revision);
            assertEquals(then.path("evidenceCount"), item.path("evidenceCount"), "at revision " + revision);
            assertEquals(then.path("updatedAt"), item.path("updatedAt"), "at revision " + revision);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
