package org.tradecommitments;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;

/**
 * What tests through HTTP share: keys, and invented parties, statements and commitments to work on. The record is
 * append-only and never cleaned, so a test works on what it has recorded itself, and its parties are its own.
 */
@QuarkusTestResource(DatabaseResource.class)
@Tag("api")
abstract class ApiTest {

    static final String API = "/api/v1";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** A request without a key. */
    static RequestSpecification reader() {
        return given().spec(new RequestSpecBuilder()
                .addFilter(new ContractFilter())
                .setBasePath(API)
                .setUrlEncodingEnabled(true)
                .build());
    }

    /** A request with an admin's key and a JSON body to come. */
    static RequestSpecification writer() {
        return reader().auth().preemptive().oauth2(DatabaseResource.ADMIN_KEY).contentType(ContentType.JSON);
    }

    /** An invented party that no other test knows. */
    static String newParty() {
        String code = "TEST-" + Integer.toString(COUNTER.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT) + "-"
                + Long.toString(System.nanoTime() % 100_000_000, 36).toUpperCase(java.util.Locale.ROOT);
        writer().body(Map.of("code", code, "name", "Party " + code, "kind", "ORGANISATION"))
                .post("/parties")
                .then()
                .statusCode(201);
        return code;
    }

    /** An invented statement, made on a day. */
    static Map<String, Object> statementBody(String madeOn) {
        return new HashMap<>(Map.of("title", "Ferry talks", "kind", "JOINT_STATEMENT", "madeOn", madeOn));
    }

    static String newStatement(String madeOn) {
        return create("/statements", statementBody(madeOn)).getString("id");
    }

    static String newStatement() {
        return newStatement("2025-03-01");
    }

    /** A commitment of an invented party, in a statement. */
    static Map<String, Object> commitmentBody(String statement, String maker) {
        Map<String, Object> body = new HashMap<>();
        body.put("statement", statement);
        body.put("title", "Reopen the ferry line");
        body.put("kind", "EVENT");
        body.put("strength", "PLEDGED");
        body.put("parties", new ArrayList<>(List.of(Map.of("party", maker, "role", "MAKER"))));
        return body;
    }

    static Map<String, Object> commitmentBody() {
        return commitmentBody(newStatement(), newParty());
    }

    /** The reference of a new commitment. */
    static String newCommitment() {
        return create("/commitments", commitmentBody()).getString("reference");
    }

    static JsonPath create(String path, Map<String, ?> body) {
        return writer().body(body).post(path).then().statusCode(201).extract().jsonPath();
    }

    static JsonPath read(String path) {
        return reader().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** The id of new evidence. */
    static String newEvidence(String commitment, String kind) {
        return create(
                        "/commitments/" + commitment + "/evidence",
                        Map.of("kind", kind, "stance", "SUPPORTS", "title", "A ferry was seen"))
                .getString("id");
    }

    /** What answers an assessment. */
    static ValidatableResponse assess(String commitment, String status, String effectiveOn, String... evidence) {
        return writer().body(Map.of(
                        "status",
                        status,
                        "effectiveOn",
                        effectiveOn,
                        "reason",
                        "As the port's log says",
                        "evidence",
                        List.of(evidence)))
                .post("/commitments/" + commitment + "/assessments")
                .then();
    }

    static JsonPath amend(String path, Map<String, ?> patch) {
        String tag = reader().get(path).then().statusCode(200).extract().header("ETag");
        return writer().contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static long revision() {
        return read("/changes?limit=1").getLong("revision");
    }
}
