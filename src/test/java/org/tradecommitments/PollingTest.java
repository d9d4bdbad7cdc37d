package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The one mechanism that answers reads: what it costs, and what it never does. */
@QuarkusTest
class PollingTest extends ApiTest {

    private static final int CONNECTIONS = 20; // all that the pool has
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    AgroalDataSource database;

    private static String tag(String path) {
        return reader().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static double reads(String answered) {
        String line = "trade_commitments_reads_total{answered=\"" + answered + "\"}";
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.substring(line.length())))
                .findFirst()
                .orElseThrow();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + API + path));
    }

    @Test
    void whatHasNotChangedIsAnsweredWithoutADatabase() throws SQLException {
        String item = "/commitments/" + newCommitment();
        String list = "/commitments?limit=7";
        String itemTag = tag(item);
        String listTag = tag(list);
        String body = reader().get(list).asString();
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(database.getConnection());
            }
            reader().header("If-None-Match", itemTag)
                    .get(item)
                    .then()
                    .statusCode(304)
                    .header("ETag", itemTag);
            reader().header("If-None-Match", listTag).get(list).then().statusCode(304);
            assertEquals(
                    body, reader().get(list).then().statusCode(200).extract().asString());
            reader().head(list).then().statusCode(200).header("ETag", listTag);
        } finally {
            for (Connection each : held) {
                each.close();
            }
        }
    }

    @Test
    void aHerdAfterAWriteIsWorkedOutOnce() {
        String path = "/commitments?limit=200&q=" + newCommitment();
        double before = reads("worked_out");
        List<CompletableFuture<HttpResponse<String>>> herd = IntStream.range(0, 60)
                .mapToObj(i -> HTTP.sendAsync(request(path).build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        assertEquals(
                1,
                herd.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.statusCode() + answer.body())
                        .distinct()
                        .count());
        assertEquals(before + 1, reads("worked_out"));
    }

    @Test
    void aHerdThatAsksForNothingIsToldSoEach() {
        List<CompletableFuture<HttpResponse<String>>> herd = IntStream.range(0, 40)
                .mapToObj(i -> HTTP.sendAsync(
                        request("/commitments/NOT-THERE-2026-001").build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        assertTrue(herd.stream().map(CompletableFuture::join).allMatch(answer -> answer.statusCode() == 404));
    }

    @Test
    void whatWasNotThereIsFoundOnceItIs() {
        Map<String, Object> body = commitmentBody();
        body.put("reference", "POLLED-" + System.nanoTime());
        String path = "/commitments/" + body.get("reference");
        reader().get(path).then().statusCode(404).header("ETag", nullValue());
        create("/commitments", body);
        reader().get(path).then().statusCode(200);
    }

    @Test
    void noAnswerIsOlderThanAWriteThatWasAcknowledged() {
        String commitment = newCommitment();
        String path = "/commitments?q=" + commitment;
        for (int i = 1; i <= 20; i++) {
            reader().get(path).then().statusCode(200);
            newEvidence(commitment, "ACTION");
            reader().get(path).then().body("items[0].evidenceCount", equalTo(i));
        }
    }

    @Test
    void midnightTurnsASignalForPollersToo() {
        Map<String, Object> body = commitmentBody();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        body.put("due", Map.of("to", today, "basis", "STATED"));
        String reference = create("/commitments", body).getString("reference");
        for (String path : List.of("/commitments/" + reference, "/commitments?q=" + reference)) {
            String deadline = path.contains("?") ? "items[0].signals.deadline" : "signals.deadline";
            String tag = reader().get(path)
                    .then()
                    .body(deadline, equalTo("DUE_SOON"))
                    .extract()
                    .header("ETag");
            TestClock.ahead(1, () -> {
                reader().get(path).then().body(deadline, equalTo("OVERDUE"));
                reader().header("If-None-Match", tag)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body(deadline, equalTo("OVERDUE"));
            });
        }
    }

    @Test
    void whatFewMaySeeIsNeverKeptForOthers() {
        String editor = create("/keys", Map.of("name", "polling test", "role", "EDITOR"))
                .getString("key");
        for (int i = 0; i < 2; i++) {
            writer().get("/keys")
                    .then()
                    .statusCode(200)
                    .header("ETag", nullValue())
                    .header("Cache-Control", "no-store");
            reader().get("/keys").then().statusCode(401);
            reader().auth().preemptive().oauth2(editor).get("/keys").then().statusCode(403);
            reader().head("/keys").then().statusCode(401);
        }
        reader().header("If-None-Match", "*").get("/keys").then().statusCode(401);
        reader().header("If-None-Match", tag("/commitments"))
                .get("/keys")
                .then()
                .statusCode(401);
    }

    @Test
    void aTagOfOneAddressIsNoTagOfAnother() {
        newCommitment();
        String tag = tag("/commitments?limit=1");
        reader().header("If-None-Match", tag).get("/commitments?limit=2").then().statusCode(200);
        reader().header("If-None-Match", tag).get("/commitments?limit=x").then().statusCode(400);
        reader().header("If-None-Match", tag).get("/nothing").then().statusCode(404);
    }

    @Test
    void whatNobodyTrustsIsNotBelievedOfTheAddress() {
        reader().header("X-Forwarded-Host", "elsewhere.example")
                .header("Forwarded", "host=elsewhere.example")
                .get("/changes.atom")
                .then()
                .statusCode(200)
                .body(not(containsString("elsewhere.example")));
    }

    static Stream<Arguments> codings() {
        return Stream.of("identity", "deflate", "br", "gzip;q=0", "gzip", "gzip, deflate, br", "*")
                .flatMap(codings -> Stream.of(HttpClient.Version.values()).map(each -> Arguments.of(codings, each)));
    }

    @ParameterizedTest
    @MethodSource("codings")
    void theBytesAreOfTheCodingThatTheirTagSays(String codings, HttpClient.Version version) throws Exception {
        newCommitment();
        String path = "/commitments?limit=3";
        String plain = reader().get(path).asString();
        // The first is worked out, the second comes from memory.
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = HTTP.send(
                    request(path)
                            .header("Accept", "application/json")
                            .header("Accept-Encoding", codings)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            boolean gzip = codings.matches("gzip(,.*)?|\\*");
            assertEquals(
                    gzip ? "gzip" : "",
                    answer.headers().firstValue("Content-Encoding").orElse(""));
            assertEquals(gzip, answer.headers().firstValue("ETag").orElseThrow().endsWith(".gzip\""));
            assertEquals(plain, gzip ? decompressed(answer.body()) : new String(answer.body(), UTF_8));
        }
    }

    private static String decompressed(byte[] bytes) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), UTF_8);
    }

    @Test
    void everyAnswerSaysHowItMayBeKeptAndOfWhenItIs() {
        String path = "/commitments/" + newCommitment();
        Response first = reader().get(path);
        for (int status : List.of(200, 304)) {
            reader().header("If-None-Match", status == 304 ? first.header("ETag") : "\"none\"")
                    .get(path)
                    .then()
                    .statusCode(status)
                    .header("Cache-Control", "no-cache")
                    .header("Vary", "accept, accept-encoding")
                    .header("Date", notNullValue())
                    .header("ETag", first.header("ETag"));
        }
        reader().get("/nothing").then().statusCode(404).header("Date", notNullValue());
    }

    @Test
    void aDateServesWhereThereIsNoTag() {
        String path = "/commitments/" + newCommitment();
        // Tomorrow, as the second of the last write must be over.
        TestClock.ahead(1, () -> {
            String modified =
                    reader().get(path).then().statusCode(200).extract().header("Last-Modified");
            reader().header("If-Modified-Since", modified).get(path).then().statusCode(304);
            reader().header("If-Modified-Since", "Tue, 01 Nov 2022 00:00:00 GMT")
                    .get(path)
                    .then()
                    .statusCode(200);
            reader().header("If-Modified-Since", modified)
                    .header("If-None-Match", "\"another\"")
                    .get(path)
                    .then()
                    .statusCode(200);
        });
    }

    @Test
    void aListGoesOnFromMemoryAsItDidAtFirst() {
        newCommitment();
        newCommitment();
        String first = reader().get("/commitments?limit=1").header("Link");
        assertEquals(first, reader().get("/commitments?limit=1").header("Link"));
        assertNotEquals(null, first);
    }

    @Test
    void anExportIsNotKept() {
        newCommitment();
        reader().get("/commitments?format=ndjson")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .header("Content-Type", not(oneOf("application/json")));
    }
}
