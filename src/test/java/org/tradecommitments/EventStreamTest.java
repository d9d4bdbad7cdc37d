package org.tradecommitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The ledger as server-sent events. */
@QuarkusTest
class EventStreamTest extends ApiTest {

    private static final int WRITERS = 4;
    private static final int WRITES_EACH = 25;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private static List<Long> range(long after, int count) {
        return LongStream.rangeClosed(after + 1, after + count).boxed().toList();
    }

    @Test
    void tellsOfEachChangeAsTheFeedHasIt() {
        long before = revision();
        try (EventReader events = EventReader.open("")) {
            newCommitment();
            for (int i = 1; i <= 3; i++) {
                assertEquals(
                        read("/changes?limit=1&after=" + (before + i - 1)).getMap("items[0]"),
                        events.next().data().getMap(""));
            }
        }
    }

    @Test
    void beginsWithWhatComesUnlessToldWhere() {
        newStatement();
        long last = revision();
        try (EventReader now = EventReader.open("");
                EventReader after = EventReader.open("?after=" + (last - 1));
                EventReader resumed = EventReader.open("?after=0", last - 1)) {
            newStatement();
            assertEquals(List.of(last + 1), now.next(1));
            assertEquals(List.of(last, last + 1), after.next(2));
            assertEquals(List.of(last, last + 1), resumed.next(2));
        }
    }

    @Test
    void replaysALongPast() {
        int many = 60; // more than are read at a time
        long before = revision();
        for (int i = 0; i < many; i++) {
            newStatement();
        }
        try (EventReader events = EventReader.open("", before)) {
            newStatement();
            assertEquals(range(before, many + 1), events.next(many + 1));
            events.expectNothingMore();
        }
    }

    /** One reader stays, one comes in between, one leaves and resumes all the time: none misses or repeats anything. */
    @Test
    void nothingIsLostOrDoubledWhileOthersWrite() throws Exception {
        int writes = WRITERS * WRITES_EACH;
        long before = revision();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        try (EventReader stays = EventReader.open("")) {
            Future<List<Long>> resumes = threads.submit(() -> resuming(before, writes));
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Callable<?> write = () -> {
                    for (int n = 0; n < WRITES_EACH; n++) {
                        newStatement();
                    }
                    return null;
                };
                written.add(threads.submit(write));
            }
            assertEquals(range(before, writes / 3), stays.next(writes / 3));
            try (EventReader late = EventReader.open("?after=" + before)) {
                assertEquals(range(before, writes), late.next(writes));
            }
            assertEquals(range(before + writes / 3, writes - writes / 3), stays.next(writes - writes / 3));
            assertEquals(range(before, writes), resumes.get());
            for (Future<?> each : written) {
                each.get();
            }
            stays.expectNothingMore();
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> resuming(long after, int count) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            long last = ids.isEmpty() ? after : ids.get(ids.size() - 1);
            try (EventReader events = EventReader.open("", last)) {
                ids.addAll(events.next(Math.min(7, count - ids.size())));
            }
        }
        return ids;
    }

    @Test
    void refusesWhatTheFeedRefuses() {
        Refusals.refused(reader().accept("text/event-stream").get("/changes?limit=5"), 400, "UNKNOWN_PARAMETER");
        Refusals.invalidParameter(reader().accept("text/event-stream").get("/changes?after=-1"), "after");
        Refusals.invalidParameter(
                reader().accept("text/event-stream")
                        .header("Last-Event-ID", "x")
                        .get("/changes"),
                "Last-Event-ID");
        Refusals.refused(reader().accept("text/event-stream").get("/statements"), 406, "NOT_ACCEPTABLE");
        reader().accept("text/event-stream").head("/changes").then().statusCode(200);
        reader().get("/changes?limit=1").then().statusCode(200).contentType("application/json");
        reader().accept("text/html, */*")
                .get("/changes?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", is(1));
    }

    /** Another instance's write is one that this instance was not told of: put into the database beside it. */
    @Test
    void tellsOfTheWritesOfOtherInstances() throws Exception {
        assumeTrue(DatabaseResource.isPostgres(), "one instance at a time has an embedded database");
        String statement = newStatement();
        try (EventReader events = EventReader.open("")) {
            long revision = amendElsewhere(statement);
            EventReader.Event event = events.next();
            assertEquals(revision, event.id());
            assertEquals("statement.amended", event.data().getString("type"));
        }
        reader().get("/ledger/verification").then().body("intact", is(true));
    }

    private long amendElsewhere(String statement) throws Exception {
        Map<String, Object> last =
                read("/changes?limit=1&after=" + (revision() - 1)).getMap("items[0]");
        ObjectNode change = json.valueToTree(last);
        long revision = change.path("revision").asLong() + 1;
        change.put("revision", revision).put("type", "statement.amended");
        change.put("previousHash", change.remove("hash").asText());
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(new JsonCanonicalizer(json.writeValueAsString(change))
                                .getEncodedString()
                                .getBytes(UTF_8)));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into ledger_change (revision, type, subject_type, subject_id, recorded_at, recorded_by,"
                                + " data, previous_hash, hash) select ?, ?, subject_type, subject_id, recorded_at,"
                                + " recorded_by, data, hash, ? from ledger_change where subject_id = ?");
                PreparedStatement move = connection.prepareStatement(
                        "update ledger_head set revision = ?, hash = ? where revision = ?")) {
            connection.setAutoCommit(false);
            insert.setLong(1, revision);
            insert.setString(2, "statement.amended");
            insert.setString(3, hash);
            insert.setString(4, statement);
            assertEquals(1, insert.executeUpdate());
            move.setLong(1, revision);
            move.setString(2, hash);
            move.setLong(3, revision - 1);
            assertEquals(1, move.executeUpdate());
            connection.commit();
            return revision;
        }
    }
}
