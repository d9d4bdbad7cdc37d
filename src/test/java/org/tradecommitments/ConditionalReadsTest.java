package org.tradecommitments;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pollers rely on: an unchanged answer costs a 304, and a changed one is never hidden behind one. */
@QuarkusTest
class ConditionalReadsTest extends ApiTest {

    private static String tag(String path) {
        return reader().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse ask(String path, String tag) {
        return reader().header("If-None-Match", tag).get(path).then();
    }

    @Test
    void anUnchangedItemOrListIs304WithoutABody() {
        String path = "/commitments/" + newCommitment();
        ask(path, tag(path)).statusCode(304).body(emptyString());
        ask("/commitments", tag("/commitments")).statusCode(304).body(emptyString());
        ask(path, "\"something-else\", W/" + tag(path)).statusCode(304);
        ask(path, "*").statusCode(304);
    }

    @Test
    void anyWriteTurnsTheTag() {
        String path = "/commitments/" + newCommitment();
        String item = tag(path);
        String list = tag("/commitments");
        newStatement();
        ask(path, item).statusCode(200);
        ask("/commitments", list).statusCode(200);
    }

    @Test
    void midnightTurnsTheTagButBreaksNobodysEdit() {
        String path = "/commitments/" + newCommitment();
        String today = tag(path);
        TestClock.ahead(1, () -> assertNotEquals(today, tag(path)));
        TestClock.ahead(1, () -> ask(path, today).statusCode(200));
        String tomorrow = today.replaceFirst("\\.\\d{4}-\\d\\d-\\d\\d\\.", ".2099-01-01.");
        writer().contentType("application/merge-patch+json")
                .header("If-Match", tomorrow)
                .body(Map.of("title", "Edited after midnight"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Edited after midnight"));
    }

    @Test
    void formatsHaveTagsOfTheirOwn() {
        newCommitment();
        assertNotEquals(tag("/commitments"), tag("/commitments?format=csv"));
        reader().accept("text/csv")
                .header("If-None-Match", tag("/commitments"))
                .get("/commitments")
                .then()
                .statusCode(200);
        assertNull(tag("/commitments?format=ndjson"), "an export is read page by page, so it has no one revision");
    }

    @Test
    void theTagOfAnEditServesForTheNext() {
        String path = "/commitments/" + newCommitment();
        String first = tag(path);
        String second = writer().contentType("application/merge-patch+json")
                .header("If-Match", first)
                .body(Map.of("title", "Edited once"))
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertEquals(second, tag(path));
        writer().contentType("application/merge-patch+json")
                .header("If-Match", second)
                .body(Map.of("title", "Edited twice"))
                .patch(path)
                .then()
                .statusCode(200);
    }
}
