package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.invalidParameter;
import static org.tradecommitments.Refusals.refused;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementListTest extends ApiTest {

    private String party;

    @BeforeEach
    void recordTheStatementsOfAParty() {
        party = newParty();
        record("Letter to the harbour", "LETTER", "2025-03-03");
        record("Speech at the harbour", "SPEECH", "2025-03-01");
        record("Treaty of the two ports", "TREATY", "2025-03-02");
    }

    private String record(String title, String kind, String madeOn) {
        return create(
                        "/statements",
                        Map.of(
                                "title",
                                title,
                                "kind",
                                kind,
                                "madeOn",
                                madeOn,
                                "speakers",
                                List.of(Map.of("name", "A. Captain", "party", party), Map.of("name", "B. Mate"))))
                .getString("id");
    }

    private ValidatableResponse list(String filter) {
        return reader().get("/statements?party=" + party + filter).then().statusCode(200);
    }

    private List<String> kinds(String filter) {
        return list(filter).extract().path("items.kind");
    }

    @Test
    void statementsAreFilteredByThePartyThatSomebodySpokeFor() {
        list("").body("items.kind", containsInAnyOrder("LETTER", "SPEECH", "TREATY"));
        String other = newParty();
        reader().get("/statements?party=" + other).then().body("items", empty());
        reader().get("/statements?party=" + other + "," + party + "&count=true")
                .then()
                .body("total", is(3));
    }

    @Test
    void statementsAreFilteredByKind() {
        list("&kind=SPEECH").body("items.kind", contains("SPEECH"));
        list("&kind=SPEECH,LETTER&kind=OTHER").body("items.kind", containsInAnyOrder("SPEECH", "LETTER"));
        list("&kind=OTHER").body("items", empty());
        invalidParameter(reader().get("/statements?kind=RUMOUR"), "kind")
                .body("detail", containsString("NEWS_REPORT, SPEECH"));
    }

    @Test
    void theDaysOfAFilterAreNotPartOfIt() {
        list("&madeAfter=2025-03-01").body("items.kind", containsInAnyOrder("LETTER", "TREATY"));
        list("&madeBefore=2025-03-03").body("items.kind", containsInAnyOrder("SPEECH", "TREATY"));
        list("&madeAfter=2025-03-01&madeBefore=2025-03-03").body("items.kind", contains("TREATY"));
        invalidParameter(reader().get("/statements?madeAfter=yesterday"), "madeAfter")
                .body("detail", containsString("2025-12-31"));
        invalidParameter(reader().get("/statements?madeBefore=2025-02-30"), "madeBefore");
    }

    @Test
    void allWordsMustOccurInTheTitle() {
        list("&q=HARBOUR").body("items.kind", containsInAnyOrder("LETTER", "SPEECH"));
        list("&q=harbour speech").body("items.kind", contains("SPEECH"));
        list("&q=harbour treaty").body("items", empty());
    }

    @Test
    void statementsAreSortedByDayOrByChange() {
        assertEquals(List.of("SPEECH", "TREATY", "LETTER"), kinds("&sort=madeOn"));
        assertEquals(List.of("LETTER", "TREATY", "SPEECH"), kinds("&sort=-madeOn"));
        assertEquals(List.of("TREATY", "SPEECH", "LETTER"), kinds(""));
        amend("/statements/" + list("&kind=SPEECH").extract().path("items[0].id"), Map.of("place", "The quay"));
        assertEquals(List.of("SPEECH", "TREATY", "LETTER"), kinds("&sort=-updatedAt"));
        assertEquals(List.of("LETTER", "TREATY", "SPEECH"), kinds("&sort=updatedAt"));
        invalidParameter(reader().get("/statements?sort=title"), "sort")
                .body("detail", containsString("-updatedAt, updatedAt, madeOn, -madeOn"));
    }

    @Test
    void statementsOfOneDayAreEachMetOnce() {
        List<String> recorded = new ArrayList<>(list("&sort=madeOn").extract().<List<String>>path("items.id"));
        for (int i = 0; i < 4; i++) {
            recorded.add(record("Another speech", "SPEECH", "2025-03-02"));
        }
        List<String> met = new ArrayList<>();
        JsonPath page = list("&sort=madeOn&limit=2").extract().jsonPath();
        met.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = list("&sort=madeOn&limit=2&cursor=" + page.getString("next"))
                    .extract()
                    .jsonPath();
            met.addAll(page.getList("items.id"));
        }
        assertEquals(recorded.stream().sorted().toList(), met.stream().sorted().toList());
        assertEquals(met, list("&sort=madeOn").extract().path("items.id"));
    }

    @Test
    void anUnknownParameterIsRefusedWithThoseThatAreKnown() {
        refused(reader().get("/statements?author=me"), 400, "UNKNOWN_PARAMETER")
                .body("errors[0].parameter", is("author"))
                .body(
                        "errors[0].detail",
                        is("known are count, cursor, format, kind, limit, madeAfter, madeBefore, party, q, sort"));
        refused(reader().get("/statements?Kind=SPEECH"), 400, "UNKNOWN_PARAMETER");
    }

    @Test
    void asCsvAStatementIsOneRowWithItsSpeakersInIt() {
        String csv = list("&kind=SPEECH&format=csv").extract().asString();
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertEquals(1, rows.size());
        assertEquals("Speech at the harbour", rows.get(0).getField("title"));
        assertEquals("A. Captain;B. Mate", rows.get(0).getField("speakers"));
        assertEquals(party + ";", rows.get(0).getField("speakers.party"));
        assertEquals("", rows.get(0).getField("source.url"));
    }
}
