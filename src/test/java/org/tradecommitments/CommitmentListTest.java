package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.Refusals.invalidParameter;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders and pages. */
@QuarkusTest
class CommitmentListTest extends ApiTest {

    private String maker;

    @BeforeEach
    void sevenCommitments() {
        maker = newParty();
        record("D", "2025-03-04", "2025-12-31");
        record("A", "2025-03-06", null);
        record("G", "2025-03-02", "2025-12-30");
        record("C", "2025-03-03", "2027-01-01");
        record("B", "2025-03-07", "2026-01-01");
        record("F", "2025-03-01", "2026-01-02");
        record("E", "2025-03-05", "2028-02-29");
    }

    private void record(String letter, String madeOn, String due) {
        Map<String, Object> body = commitmentBody(newStatement(madeOn), maker);
        body.put("reference", maker + "-" + letter);
        body.put("title", "100% ferry_line & {more} " + letter + "?");
        if (due != null) {
            body.put("due", Map.of("to", due, "basis", "STATED"));
        }
        create("/commitments", body);
    }

    private JsonPath list(String parameters) {
        return read("/commitments?maker=" + maker + parameters);
    }

    private static List<String> letters(JsonPath page) {
        return page.<String>getList("items.reference").stream()
                .map(reference -> reference.substring(reference.length() - 1))
                .toList();
    }

    private static String word(List<String> letters) {
        return letters.stream().collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "reference, ABCDEFG",
        "-reference, GFEDCBA",
        "madeOn, FGCDEAB",
        "-madeOn, BAEDCGF",
        "updatedAt, DAGCBFE",
        "-updatedAt, EFBCGAD",
        "due, GDBFCEA",
        "-due, ECFBDGA"
    })
    void aListIsReadInTheOrderAskedFor(String sort, String expected) {
        assertEquals(expected, word(letters(list("&sort=" + sort))));
        assertEquals(expected, word(met(sort, 2, () -> {})));
        assertEquals(expected, word(met(sort, 7, () -> {})));
    }

    @Test
    void theLastChangedComesFirstUnlessAskedOtherwise() {
        assertEquals("EFBCGAD", word(letters(list(""))));
        assess(maker + "-G", "IN_PROGRESS", "2025-04-01").statusCode(201);
        assertEquals("GEFBCAD", word(letters(list(""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "-due"})
    void whatHasNoDeadlineComesLast(String sort) {
        record("X", "2025-03-01", null);
        record("Y", "2025-03-01", null);
        String word = word(met(sort, 3, () -> {}));
        assertTrue(word.matches("[B-G]{6}[AXY]{3}"), word);
    }

    /** All that the pages of a list hold, with something done between each and the next. */
    private List<String> met(String sort, int limit, Runnable between) {
        List<String> met = new ArrayList<>();
        JsonPath page = list("&sort=" + sort + "&limit=" + limit);
        met.addAll(letters(page));
        while (page.getString("next") != null) {
            assertEquals(limit, letters(page).size());
            between.run();
            page = list("&sort=" + sort + "&limit=" + limit + "&cursor=" + page.getString("next"));
            met.addAll(letters(page));
        }
        return met;
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "-reference", "madeOn", "-madeOn", "due", "-due"})
    void whatIsAddedBetweenPagesHidesAndRepeatsNothing(String sort) {
        List<String> added = new ArrayList<>(List.of("1", "Z", "2", "Y", "3", "X", "4", "W"));
        List<String> met = met(sort, 2, () -> {
            if (!added.isEmpty()) {
                record(added.remove(0), "2025-02-01", "2025-06-01");
                record(added.remove(0), "2025-04-01", "2029-06-01");
            }
        });
        assertEquals(met.stream().distinct().toList(), met);
        assertEquals(
                "ABCDEFG",
                word(met.stream().filter("ABCDEFG"::contains).sorted().toList()));
    }

    @Test
    void commitmentsOfOneDayAreEachMetOnce() {
        List.of("H", "I", "J", "K", "L").forEach(letter -> record(letter, "2025-03-04", "2025-12-31"));
        for (String sort : List.of("madeOn", "-madeOn", "due", "-due")) {
            assertEquals(
                    "ABCDEFGHIJKL",
                    word(met(sort, 2, () -> {}).stream().sorted().toList()),
                    sort);
        }
    }

    @Test
    void theTotalIsCountedWhereItIsAskedFor() {
        assertEquals(7, list("&count=true&limit=2").getInt("total"));
        String next = list("&limit=2").getString("next");
        assertEquals(7, list("&count=true&limit=2&cursor=" + next).getInt("total"));
        reader().get("/commitments?limit=1").then().body("$", not(hasKey("total")));
        reader().get("/commitments?limit=1&count=false").then().body("$", not(hasKey("total")));
        invalidParameter(reader().get("/commitments?count=yes"), "count");
    }

    @Test
    void aPageTellsItsRevisionAndIsTaggedWithIt() {
        long revision = revision();
        Response answer = reader().get("/commitments?maker=" + maker);
        answer.then()
                .header("ETag", startsWith("\"" + revision + "."))
                .body("revision", is((int) revision))
                .body("next", nullValue())
                .body("items.signals.freshness", everyItem(is("FRESH")))
                .body("items.openMoves", everyItem(hasSize(9)));
        reader().header("If-None-Match", answer.header("ETag"))
                .get("/commitments?maker=" + maker)
                .then()
                .statusCode(304);
        newStatement();
        reader().header("If-None-Match", answer.header("ETag"))
                .get("/commitments?maker=" + maker)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void theNextPageIsWhereTheLinkSays(String format) {
        String path = reader().queryParam("q", "100% FERRY_LINE & {more} ?")
                .queryParam("party", maker, "RUS,MYS")
                .get("/commitments?limit=3&sort=reference&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .header("Link");
        int pages = 1;
        List<String> references = new ArrayList<>();
        while (path != null) {
            assertTrue(path.matches("</api/v1/commitments\\?[^>]+>; rel=\"next\""), path);
            Response page = given().urlEncodingEnabled(false).get(path.substring(1, path.indexOf('>')));
            page.then().statusCode(200);
            page.asString().lines().forEach(references::add);
            path = page.header("Link");
            pages++;
        }
        assertEquals(3, pages);
        String rest = String.join("\n", references);
        for (String letter : List.of("D", "E", "F", "G")) {
            assertTrue(rest.contains(maker + "-" + letter), letter);
        }
        assertTrue(!rest.contains(maker + "-C"));
    }

    @Test
    void theLastPageHasNoLink() {
        assertEquals(null, reader().get("/commitments?limit=7&maker=" + maker).header("Link"));
        assertEquals(null, reader().get("/commitments?maker=NOBODY").header("Link"));
        assertTrue(reader().get("/commitments?limit=6&maker=" + maker).header("Link") != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "1.5", "many", "99999999999999999999"})
    void aPageHoldsFrom1To200Items(String limit) {
        invalidParameter(reader().get("/commitments?limit=" + limit), "limit")
                .body("errors[0].detail", is("\"" + limit + "\" is not a whole number from 1 to 200"));
        assertEquals(1, list("&limit=1").getList("items").size());
        assertEquals(7, list("&limit=200").getList("items").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "cursor", "sort", "count", "format", "q", "dueBefore", "madeAfter", "status"})
    void anEmptyValueIsNotTakenForNone(String parameter) {
        invalidParameter(reader().get("/commitments?" + parameter + "="), parameter)
                .body("errors[0].detail", containsString("is empty"));
    }

    @Test
    void aCursorHoldsForTheOrderThatItWasMadeIn() {
        String byDay = list("&sort=madeOn&limit=1").getString("next");
        String byReference = list("&sort=reference&limit=1").getString("next");
        for (String sort : List.of("-madeOn", "due", "reference", "updatedAt", "-updatedAt")) {
            invalidParameter(reader().get("/commitments?sort=" + sort + "&cursor=" + byDay), "cursor");
        }
        invalidParameter(reader().get("/commitments?sort=madeOn&cursor=" + byReference), "cursor");
        invalidParameter(reader().get("/commitments?cursor=" + byReference), "cursor");
        invalidParameter(
                reader().get("/commitments?sort=reference&cursor="
                        + read("/parties?limit=1").getString("next")),
                "cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "****",
                "LXVwZGF0ZWRBdApub3QgYSBudW1iZXI",
                "LXVwZGF0ZWRBdA",
                "LXVwZGF0ZWRBdAo5OTk5OTk5OTk5OTk5OTk5OTk5OTk"
            })
    void whatIsNoCursorIsRefused(String cursor) {
        invalidParameter(reader().get("/commitments?cursor=" + cursor), "cursor");
    }
}
