package org.tradecommitments;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest extends ApiTest {

    @Inject
    DataSource database;

    private static JsonPath issue(String role) {
        return create("/keys", Map.of("name", "a test's " + role, "role", role));
    }

    private static RequestSpecification with(String key) {
        return reader().auth().preemptive().oauth2(key).contentType(ContentType.JSON);
    }

    @Test
    void readingNeedsNoKey() {
        reader().get("/commitments").then().statusCode(200);
        reader().get("/changes").then().statusCode(200);
    }

    @Test
    void writingWithoutAKeyIsRefused() {
        reader().contentType(ContentType.JSON)
                .body(statementBody("2025-01-01"))
                .post("/statements")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void writingWithAnUnknownKeyIsRefused() {
        with("tc_no-such-key")
                .body(statementBody("2025-01-01"))
                .post("/statements")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void anEditorRecordsButDoesNotIssueKeys() {
        String editor = issue("EDITOR").getString("key");
        with(editor)
                .body(statementBody("2025-01-01"))
                .post("/statements")
                .then()
                .statusCode(201);
        with(editor)
                .body(Map.of("name", "another", "role", "EDITOR"))
                .post("/keys")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        with(editor).get("/keys").then().statusCode(403);
    }

    @Test
    void aKeyIsShownOnceAndNamesWhatItWrites() {
        long before = revision();
        JsonPath issued = issue("EDITOR");
        String key = issued.getString("key");
        assertEquals(46, key.length(), "a prefix and 256 bits in base64url");
        with(key).body(statementBody("2025-01-01")).post("/statements").then().statusCode(201);

        String changes = reader().get("/changes?after=" + before).asString();
        assertFalse(changes.contains(key));
        assertEquals("a test's EDITOR", JsonPath.from(changes).getString("items[1].by"));
        writer().get("/keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items.key", not(hasItem(key)))
                .body("items.find { it.id == '" + issued.getString("id") + "' }.lastUsedAt", notNullValue());
        writer().get("/keys?format=csv").then().statusCode(200).body(not(matchesPattern("(?s).*" + key + ".*")));
    }

    @Test
    void aKeyIsKeptAsAHashOnly() throws SQLException {
        JsonPath issued = issue("ADMIN");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select * from api_key where id = '" + issued.getString("id") + "'")) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                assertFalse(String.valueOf(row.getString(column)).contains(issued.getString("key")));
            }
        }
    }

    @Test
    void aRevokedKeyAllowsNothingAndStaysListed() {
        JsonPath issued = issue("EDITOR");
        String path = "/keys/" + issued.getString("id");
        writer().delete(path).then().statusCode(204);
        writer().delete(path).then().statusCode(204);
        with(issued.getString("key"))
                .body(statementBody("2025-01-01"))
                .post("/statements")
                .then()
                .statusCode(401);
        writer().get("/keys?limit=200")
                .then()
                .body("items.find { it.id == '" + issued.getString("id") + "' }.revokedAt", notNullValue());
    }

    @Test
    void revokingTwiceIsOneChange() {
        JsonPath issued = issue("EDITOR");
        long before = revision();
        writer().delete("/keys/" + issued.getString("id")).then().statusCode(204);
        writer().delete("/keys/" + issued.getString("id")).then().statusCode(204);
        reader().get("/changes?after=" + before)
                .then()
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("key.revoked"));
    }

    @Test
    void aRepetitionOfAnIssueDoesNotShowTheKeyAgain() {
        Map<String, String> body = Map.of("name", "a repeated key", "role", "EDITOR");
        String idempotencyKey = "issue-" + System.nanoTime();
        JsonPath first = writer().header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post("/keys")
                .then()
                .statusCode(201)
                .body("key", not(blankOrNullString()))
                .extract()
                .jsonPath();
        writer().header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post("/keys")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.getString("id")))
                .body("key", nullValue());
    }

    @Test
    void anUnknownKeyCannotBeRevoked() {
        writer().delete("/keys/00000000-0000-7000-8000-000000000000").then().statusCode(404);
        writer().delete("/keys/none").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
}
