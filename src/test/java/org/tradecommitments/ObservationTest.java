package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures that are recorded one by one, and their vintages. */
@QuarkusTest
class ObservationTest extends ApiTest {

    private static Map<String, Object> figure(String maker, String period, Object value, String retrievedOn) {
        Map<String, Object> body = new HashMap<>();
        body.put("indicator", "EXPORT_VALUE");
        body.put("reporter", maker);
        body.put("from", maker);
        body.put("to", "ATA");
        body.put("product", Map.of("code", "9018", "revision", "HS2022"));
        body.put("period", period);
        body.put("value", value);
        body.put("unit", "USD");
        body.put("source", Map.of("name", "Invented statistics", "url", "https://statistics.example.org/7"));
        body.put("retrievedOn", retrievedOn);
        return body;
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return writer().body(body).post("/observations").then();
    }

    private static ValidatableResponse list(String query) {
        return reader().get("/observations?" + query).then().statusCode(200);
    }

    @Test
    void aFigureIsRecordedAndReadAgain() {
        String maker = newParty();
        JsonPath view = create("/observations", figure(maker, "2024-Q1", 123456.5, "2025-06-01"));
        String id = view.getString("id");
        reader().get("/observations/" + id)
                .then()
                .statusCode(200)
                .body("indicator", equalTo("EXPORT_VALUE"))
                .body("product.code", equalTo("9018"))
                .body("product.revision", equalTo("HS2022"))
                .body("period", equalTo("2024-Q1"))
                .body("value", equalTo(123456.5f))
                .body("provisional", equalTo(false))
                .body("source.url", equalTo("https://statistics.example.org/7"))
                .body("recordedAt", notNullValue())
                .body("importId", nullValue())
                .body("revision", equalTo(view.getInt("revision")));
        reader().get("/changes?after=" + (view.getLong("revision") - 1) + "&limit=1")
                .then()
                .body("items[0].type", equalTo("observation.recorded"))
                .body("items[0].subject.id", equalTo(id))
                .body("items[0].data.value", equalTo(123456.5f));
    }

    @Test
    void aRepetitionIsAnsweredWithWhatStandsAndChangesNothing() {
        String maker = newParty();
        String id = create("/observations", figure(maker, "2024", 100, "2025-06-01"))
                .getString("id");
        long before = revision();
        post(figure(maker, "2024", 100.0, "2025-06-01")).statusCode(200).body("id", equalTo(id));
        assertEquals(before, revision());
        // Of another day it is a vintage of its own, which a revision from in between does not replace.
        create("/observations", figure(maker, "2024", 100, "2025-08-01"));
        create("/observations", figure(maker, "2024", 90, "2025-07-01"));
        list("reporter=" + maker).body("items.value", equalTo(List.of(100)));
    }

    @Test
    void theVintageThatWasRetrievedLastStands() {
        String maker = newParty();
        create("/observations", figure(maker, "2024", 300, "2025-09-01"));
        String then = Instant.now().toString();
        create("/observations", figure(maker, "2024", 100, "2025-06-01"));
        list("reporter=" + maker).body("items.value", equalTo(List.of(300)));
        list("reporter=" + maker + "&vintages=all").body("items.value", equalTo(List.of(100, 300)));
        create("/observations", figure(maker, "2024", 310, "2025-09-01"));
        list("reporter=" + maker).body("items.value", equalTo(List.of(310)));
        list("reporter=" + maker + "&asOf=" + then).body("items.value", equalTo(List.of(300)));
        list("reporter=" + maker + "&vintages=all&asOf=" + then).body("items", hasSize(1));
        list("reporter=" + maker + "&asOf=2001-01-01T00:00:00Z").body("items", hasSize(0));
    }

    @Test
    void whatIsFinalIsAVintageOfWhatWasProvisional() {
        String maker = newParty();
        Map<String, Object> provisional = figure(maker, "2024-03", 5, "2025-06-01");
        provisional.put("provisional", true);
        create("/observations", provisional);
        create("/observations", figure(maker, "2024-03", 5, "2025-06-01"));
        list("reporter=" + maker).body("items.provisional", equalTo(List.of(false)));
    }

    @Test
    void figuresAreFilteredAndOrdered() {
        String maker = newParty();
        create("/observations", figure(maker, "2024", 1, "2025-06-01"));
        create("/observations", figure(maker, "2023", 2, "2025-06-01"));
        Map<String, Object> other = figure(maker, "2023", 3, "2025-06-01");
        other.put("indicator", "EXPORT_QUANTITY");
        other.put("unit", "t");
        other.put("product", Map.of("code", "854143"));
        create("/observations", other);
        String mine = "reporter=" + maker;
        list(mine + "&sort=period&indicator=EXPORT_VALUE").body("items.period", equalTo(List.of("2023", "2024")));
        list(mine + "&sort=-period&period=2023,2024&product=90").body("items.period", equalTo(List.of("2024", "2023")));
        list(mine + "&product=85").body("items.value", equalTo(List.of(3)));
        list(mine + "&from=" + maker + "&to=ATA&count=true").body("total", equalTo(3));
        list(mine + "&to=MYS").body("items", hasSize(0));
        String next = list(mine + "&limit=2")
                .body("items.value", equalTo(List.of(3, 2)))
                .extract()
                .path("next");
        list(mine + "&limit=2&cursor=" + next).body("items.value", equalTo(List.of(1)));
        reader().get("/observations?format=csv&" + mine)
                .then()
                .statusCode(200)
                .body(containsString(",9018,HS2022,2024,1,"));
        reader().get("/observations?format=ndjson&" + mine)
                .then()
                .statusCode(200)
                .body(containsString("\"854143\""));
    }

    @Test
    void whatCannotBeIsRefused() {
        String maker = newParty();
        Map<String, Object> body = figure(maker, "2024", 1, "2025-06-01");
        body.put("to", "NOBODY");
        body.put("unit", "t");
        post(body).statusCode(422).body("errors.pointer", equalTo(List.of("/to", "/unit")));
        body = figure(maker, "2024-13", 1, "2025-06-01");
        post(body).statusCode(400).body("errors[0].pointer", equalTo("/period"));
        body = figure(maker, "2024", 1, "2025-06-01");
        body.put("product", Map.of("code", "901"));
        post(body).statusCode(400).body("errors[0].pointer", equalTo("/product/code"));
        body = figure(maker, "2024", 1, "2025-06-01");
        body.remove("unit");
        post(body).statusCode(422).body("errors[0].pointer", equalTo("/unit"));
        reader().get("/observations?period=24").then().statusCode(400).body("errors[0].parameter", equalTo("period"));
        reader().get("/observations?vintages=none")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("standing"));
        reader().get("/observations?product=x").then().statusCode(400);
        reader().get("/observations/7").then().statusCode(404);
    }

    @Test
    void anIdempotencyKeyAnswersTheFirstResult() {
        Map<String, Object> body = figure(newParty(), "2024", 9, "2025-06-01");
        String key = "observation-" + System.nanoTime();
        String id = writer().header("Idempotency-Key", key)
                .body(body)
                .post("/observations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        writer().header("Idempotency-Key", key)
                .body(body)
                .post("/observations")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        body.put("value", 10);
        writer().header("Idempotency-Key", key)
                .body(body)
                .post("/observations")
                .then()
                .statusCode(422);
    }
}
