package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends ApiTest {

    private static final int CLIENTS = 16;
    private static final int WRITES = 1_000;

    @Test
    void aFollowerSeesEachOfAThousandWritesOnceAndInOrder() throws Exception {
        Map<String, Object> commitment = commitmentBody();
        String assessed = newCommitment();
        long before = revision();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            Future<List<JsonPath>> follower = threads.submit(() -> follow(before, WRITES));
            List<Callable<String>> writes = IntStream.range(0, WRITES)
                    .<Callable<String>>mapToObj(i -> () -> switch (i % 3) {
                        case 0 -> newStatement();
                        case 1 -> create("/commitments", commitment).getString("id");
                        default -> newEvidence(assessed, "ACTION");
                    })
                    .toList();
            Set<String> acknowledged = new HashSet<>();
            for (Future<String> write : threads.invokeAll(writes)) {
                acknowledged.add(write.get());
            }
            assertEquals(WRITES, acknowledged.size());

            List<Long> revisions = new ArrayList<>();
            Set<String> told = new HashSet<>();
            for (JsonPath page : follower.get()) {
                revisions.addAll(page.getList("items.revision", Long.class));
                told.addAll(page.getList("items.subject.id", String.class));
                told.addAll(page.getList("items.data.evidence.id", String.class));
            }
            assertEquals(
                    LongStream.rangeClosed(before + 1, before + WRITES).boxed().toList(), revisions);
            assertTrue(told.containsAll(acknowledged));
            assertEquals(true, read("/ledger/verification").getBoolean("intact"));
            assertEquals(
                    LongStream.rangeClosed(1, WRITES / 3).count(),
                    read("/commitments/" + assessed).getInt("evidenceCount"));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads on from a revision, without a pause, until so many changes have come. */
    private static List<JsonPath> follow(long after, int count) {
        List<JsonPath> pages = new ArrayList<>();
        long last = after;
        while (last < after + count && !Thread.currentThread().isInterrupted()) {
            Response page = reader().get("/changes?limit=50&after=" + last);
            List<Long> revisions = page.jsonPath().getList("items.revision", Long.class);
            if (!revisions.isEmpty()) {
                pages.add(page.jsonPath());
                last = revisions.get(revisions.size() - 1);
            }
        }
        return pages;
    }
}
