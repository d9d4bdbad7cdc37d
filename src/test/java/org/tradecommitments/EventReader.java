package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads the ledger as server-sent events, as a browser would. */
final class EventReader implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 20;

    private final InputStream body;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> comments = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> end = new LinkedBlockingQueue<>();

    /** A change, under its id. */
    record Event(long id, JsonPath data) {}

    private EventReader(InputStream body) {
        this.body = body;
    }

    static HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + ApiTest.API + "/changes" + query))
                .header("Accept", "text/event-stream");
    }

    /** Opens a stream, and goes on when the service says that it has begun. */
    static EventReader open(String query, @Nullable Long lastEventId) {
        HttpRequest.Builder request = request(query);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            assertEquals(
                    "text/event-stream",
                    answer.headers().firstValue("Content-Type").orElse(""));
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            EventReader reader = new EventReader(answer.body());
            Thread thread = new Thread(reader::read, "event reader");
            thread.setDaemon(true);
            thread.start();
            assertNotNull(reader.begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "the stream has not begun");
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static EventReader open(String query) {
        return open(query, null);
    }

    private void read() {
        long id = -1;
        String data = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    data += line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(id, JsonPath.from(data)));
                    data = "";
                } else if (line.isEmpty() && id >= 0) {
                    begun.add(id);
                }
            }
            end.add("ended");
        } catch (IOException e) {
            end.add("cut off");
        }
    }

    Event next() {
        try {
            Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(event, "no event came");
            assertEquals(event.id, event.data.getLong("revision"));
            return event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The ids of the next so many events. */
    List<Long> next(int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(next().id);
        }
        return ids;
    }

    void expectNothingMore() {
        assertTrue(events.isEmpty(), () -> "more came: " + events.peek());
    }

    void expectAComment() throws InterruptedException {
        assertNotNull(comments.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no sign of life came");
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
