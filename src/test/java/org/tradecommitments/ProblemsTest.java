package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever layer refuses a request, the answer is a problem document that says what is wrong. */
@QuarkusTest
class ProblemsTest extends ApiTest {

    private static ValidatableResponse post(String body) {
        return writer().body(body).post("/parties").then().contentType("application/problem+json");
    }

    @Test
    void malformedJsonTellsLineAndColumn() {
        post("{\"code\": tru}")
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"))
                .body("detail", containsString("line 1, column"))
                .body("detail", not(containsString("Source")));
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        post("{\"code\":\"AB\",\"code\":\"CD\"}").statusCode(400).body("code", equalTo("MALFORMED_JSON"));
    }

    @Test
    void anEmptyBodyIsRefused() {
        post("").statusCode(400).body("code", equalTo("INVALID_FIELD"));
        post("null").statusCode(400).body("code", equalTo("INVALID_FIELD"));
        post("[]").statusCode(400).body("code", equalTo("INVALID_FIELD"));
    }

    @Test
    void anUnknownFieldIsNamedWithThoseThatAreKnown() {
        post("{\"code\":\"AB\",\"name\":\"A\",\"kind\":\"OFFICE\",\"colour\":\"red\"}")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors[0].pointer", equalTo("/colour"))
                .body("errors[0].detail", containsString("code, kind, name, state"));
    }

    @Test
    void aValueOutsideAnEnumerationIsNamedWithThoseThatAreAllowed() {
        post("{\"code\":\"AB\",\"name\":\"A\",\"kind\":\"GALAXY\"}")
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELD"))
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].detail", equalTo("\"GALAXY\" is not one of STATE, ORGANISATION, OFFICE"));
    }

    @Test
    void allInvalidFieldsAreToldAtOnce() {
        post("{\"code\":\"a b\",\"name\":\" \"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/code", "/name", "/kind"))
                .body("errors.detail", hasItems(containsString("\"a b\"")));
    }

    @Test
    void aPlaceInAnArrayIsPointedAt() {
        Map<String, Object> body = commitmentBody();
        body.put("parties", java.util.List.of(Map.of("party", "MYS", "role", "MAKER"), Map.of("role", "MAKER")));
        writer().body(body)
                .post("/commitments")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parties/1/party"));
    }

    @Test
    void aNumberIsNotTakenForText() {
        post("{\"code\":12,\"name\":\"A\",\"kind\":\"OFFICE\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void textThatNoDatabaseKeepsIsRefused() {
        post("{\"code\":\"AB\",\"name\":\"A\\u0000\",\"kind\":\"OFFICE\"}").statusCode(400);
        post("{\"code\":\"AB\",\"name\":\"A\\ud800\",\"kind\":\"OFFICE\"}").statusCode(400);
        reader().queryParam("q", "\0").get("/parties").then().statusCode(400);
        reader().get("/parties/{code}", "\0").then().statusCode(404);
    }

    @Test
    void datesAreDaysOfIso8601() {
        for (String day :
                new String[] {"20250101", "\"2025-02-30\"", "\"01/02/2025\"", "[2025,1,1]", "\"+12345-01-01\""}) {
            writer().body("{\"title\":\"T\",\"kind\":\"SPEECH\",\"madeOn\":" + day + "}")
                    .post("/statements")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_FIELD"))
                    .body("errors[0].pointer", equalTo("/madeOn"))
                    .body("errors[0].detail", containsString("2025-12-31"));
        }
    }

    @Test
    void figuresBeyondAllMeasureAreRefused() {
        Map<String, Object> body = commitmentBody();
        body.put("kind", "MEASURED");
        for (String amount : new String[] {"1e400", "1e2147483647", "0.0000001", "1234567890123456"}) {
            body.put(
                    "target",
                    Map.of(
                            "indicator", "EXPORT_VALUE",
                            "goal", "REACH",
                            "amount", new java.math.BigDecimal(amount),
                            "unit", "USD",
                            "basis", "STATED"));
            writer().body(json(body))
                    .post("/commitments")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/target/amount"));
        }
    }

    /** JSON in which figures stand as Java writes them, exponent and all. */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        }
        if (value instanceof java.util.List<?> list) {
            return list.stream().map(ProblemsTest::json).collect(java.util.stream.Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number ? value.toString() : '"' + value.toString() + '"';
    }

    @Test
    void otherMediaTypesAreRefused() {
        writer().contentType(ContentType.TEXT)
                .body("x")
                .post("/parties")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        reader().accept("image/png").get("/parties").then().statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
        reader().get("/parties?format=xml")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("json, csv, ndjson"));
    }

    @Test
    void unknownPathsAndMethodsAreToldApart() {
        reader().get("/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        RestAssured.get("/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        writer().delete("/parties").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String name = "x".repeat(1_100_000);
        String body = "{\"code\":\"AB\",\"kind\":\"OFFICE\",\"name\":\"" + name + "\"}";
        post(body).statusCode(413).body("code", equalTo("TOO_LARGE"));
    }
}
