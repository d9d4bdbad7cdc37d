package org.tradecommitments;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.Refusals.invalidParameter;
import static org.tradecommitments.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board as rows, and what it does not answer. */
@QuarkusTest
class BoardFormatTest extends ApiTest {

    @Test
    void theBoardComesAsRows() {
        String maker = newParty();
        Map<String, Object> body = commitmentBody(newStatement(), maker);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        body.put("due", Map.of("to", today, "basis", "STATED"));
        create("/commitments", body);
        String csv = reader().get("/board?format=csv&maker=" + maker)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        List<String> rows = csv.lines().toList();
        JsonPath board = read("/board?maker=" + maker);
        String end = "," + board.getLong("revision") + "," + today + ",";
        assertEquals("facet,value,name,count,revision,day,asOf", rows.get(0));
        assertEquals("total,,,1" + end, rows.get(1));
        assertTrue(rows.contains("status,NOT_ASSESSED,,1" + end));
        assertTrue(rows.contains("deadline,DUE_SOON,,1" + end));
        assertTrue(rows.contains("topic,HEALTH,,0" + end));
        assertEquals("maker," + maker + ",Party " + maker + ",1" + end, rows.get(rows.size() - 1));
        assertEquals(
                csv, reader().accept("text/csv").get("/board?maker=" + maker).asString());
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsDefused() {
        String maker = newParty();
        create("/commitments", commitmentBody(newStatement(), maker));
        amend("/parties/" + maker, Map.of("name", "=1+1, the party"));
        String csv = reader().get("/board?format=csv&maker=" + maker).asString();
        assertTrue(csv.contains("maker," + maker + ",\"'=1+1, the party\",1,"), csv);
    }

    @ParameterizedTest
    @CsvSource({"asOf=yesterday, asOf", "status=DONE, status", "format=xlsx, format", "product=x, product"})
    void whatCannotBeReadIsRefused(String query, String parameter) {
        invalidParameter(reader().get("/board?" + query), parameter);
    }

    @Test
    void whatIsNoFilterIsRefused() {
        for (String query : List.of("limit=1", "sort=due", "cursor=x", "count=true", "state=X")) {
            refused(reader().get("/board?" + query), 400, "UNKNOWN_PARAMETER");
        }
        refused(reader().get("/board?format=ndjson"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void aBoardOfNothingCountsEverythingAsNone() {
        JsonPath board = read("/board?maker=NOBODY");
        assertEquals(0, board.getInt("total"));
        assertEquals(10, board.getMap("byStatus").size());
        assertEquals(15, board.getMap("byTopic").size());
        assertTrue(board.getMap("bySignal.deadline").values().stream().allMatch(Integer.valueOf(0)::equals));
        reader().get("/board?maker=NOBODY")
                .then()
                .body("nextDue", is(List.of()))
                .body("byMaker", is(List.of()));
    }
}
