package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.Refusals.conflict;
import static org.tradecommitments.Refusals.invalidField;
import static org.tradecommitments.Refusals.invalidParameter;
import static org.tradecommitments.Refusals.refused;
import static org.tradecommitments.Refusals.ruleBroken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PartyTest extends ApiTest {

    private static Response create(String code, String name, String kind, String state) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code);
        body.put("name", name);
        body.put("kind", kind);
        body.put("state", state);
        return writer().body(body).post("/parties");
    }

    /** A code that no party has yet. */
    private static String freeCode() {
        return newParty() + "-X";
    }

    @Test
    void aStateIsKnownWithoutBeingCreated() {
        reader().get("/parties/MYS")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("code", is("MYS"))
                .body("name", is("Malaysia"))
                .body("kind", is("STATE"))
                .body("state", nullValue())
                .body("revision", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mys", "MY", "ZZZ", "MYS2"})
    void whatIsNoCodeOfAPartyIsNotFound(String code) {
        refused(reader().get("/parties/" + code), 404, "NOT_FOUND").body("detail", containsString('"' + code + '"'));
    }

    @Test
    void anOrganisationIsCreatedAndReadBack() {
        String code = freeCode();
        Response created = create(code, "Société des bacs « Nord »", "ORGANISATION", "FRA");
        created.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/parties/" + code))
                .body("code", is(code))
                .body("name", is("Société des bacs « Nord »"))
                .body("kind", is("ORGANISATION"))
                .body("state", is("FRA"))
                .body("revision", greaterThan(0));
        assertEquals(created.jsonPath().getMap(""), read("/parties/" + code).getMap(""));
    }

    @Test
    void anOfficeNeedsNoState() {
        String code = freeCode();
        create(code, "The harbour master", "OFFICE", null)
                .then()
                .statusCode(201)
                .body("kind", is("OFFICE"))
                .body("state", nullValue());
    }

    @Test
    void aCodeIsTakenOnlyOnce() {
        String code = newParty();
        conflict(create(code, "Another", "OFFICE", null)).body("errors[0].pointer", is("/code"));
        assertEquals("Party " + code, read("/parties/" + code).getString("name"));
    }

    @Test
    void aStateCannotBeCreated() {
        conflict(create("MYS", "Malaysia", "ORGANISATION", null))
                .body("errors[0].pointer", is("/code"))
                .body("detail", containsString("state"));
        ruleBroken(create(freeCode(), "Atlantis", "STATE", null), "/kind")
                .body("detail", containsString("ORGANISATION, OFFICE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "MY", "mys", "TEST"})
    void aPartyBelongsToAStateThatIsKnown(String state) {
        ruleBroken(create(freeCode(), "Ferries", "ORGANISATION", state), "/state")
                .body("errors[0].detail", containsString('"' + state + '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "ferries",
                "FERRY LINE",
                "FERRY_LINE",
                "1FERRY",
                "A/B",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aCodeIsWellFormed(String code) {
        invalidField(create(code, "Ferries", "ORGANISATION", null), "/code");
    }

    @Test
    void whatIsMissingOrMisspeltIsNamedWithItsPlace() {
        invalidField(create(freeCode(), " ", null, null), "/kind", "/name");
        invalidField(create(freeCode(), "Ferries", "COMPANY", null), "/kind")
                .body("errors[0].detail", is("\"COMPANY\" is not one of STATE, ORGANISATION, OFFICE"));
        refused(
                        writer().body(Map.of("code", freeCode(), "name", "Ferries", "kind", "OFFICE", "country", "FRA"))
                                .post("/parties"),
                        400,
                        "UNKNOWN_FIELD")
                .body("errors[0].pointer", is("/country"));
    }

    @Test
    void anAmendmentChangesWhatItNamesAndNothingElse() {
        String code = freeCode();
        create(code, "Old ferries", "ORGANISATION", "FRA").then().statusCode(201);
        JsonPath amended = amend("/parties/" + code, Map.of("name", "New ferries"));
        assertEquals("New ferries", amended.getString("name"));
        assertEquals("FRA", amended.getString("state"));
        assertEquals(amended.getMap(""), read("/parties/" + code).getMap(""));
        Map<String, Object> without = new HashMap<>();
        without.put("state", null);
        assertEquals(null, amend("/parties/" + code, without).getString("state"));
    }

    @Test
    void anAmendedPartyIsFoundByItsNewNameOnly() {
        String code = newParty();
        amend("/parties/" + code, Map.of("name", "Quayside " + code));
        reader().queryParam("q", "quayside " + code).get("/parties").then().body("items.code", contains(code));
        reader().queryParam("q", "party " + code).get("/parties").then().body("items", empty());
    }

    @Test
    void anAmendmentKeepsCodeAndRules() {
        String path = "/parties/" + newParty();
        ruleBroken(patch(path, Map.of("code", freeCode())), "/code");
        ruleBroken(patch(path, Map.of("kind", "STATE", "state", "ZZZ")), "/kind", "/state");
        invalidField(patch(path, Map.of("name", "")), "/name");
        refused(patch(path, Map.of("revision", 1)), 400, "UNKNOWN_FIELD").body("errors[0].pointer", is("/revision"));
    }

    private static Response patch(String path, Map<String, ?> patch) {
        return writer().header("If-Match", reader().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    @Test
    void aStateCannotBeAmended() {
        conflict(patch("/parties/MYS", Map.of("name", "Elsewhere")));
        assertEquals("Malaysia", read("/parties/MYS").getString("name"));
    }

    @Test
    void partiesAreFilteredByKindStateAndWords() {
        String one = freeCode();
        String other = freeCode();
        create(one, "Blue ferries", "ORGANISATION", "FRA").then().statusCode(201);
        create(other, "Red ferries", "OFFICE", "ITA").then().statusCode(201);
        reader().get("/parties?limit=200&kind=OFFICE")
                .then()
                .body("items.kind", everyItem(is("OFFICE")))
                .body("items.code", hasItem(other));
        reader().get("/parties?limit=200&state=FRA")
                .then()
                .body("items.state", everyItem(is("FRA")))
                .body("items.code", hasItem(one))
                .body("items.code", not(hasItem(other)));
        reader().get("/parties?limit=200&state=FRA,ITA&kind=OFFICE&kind=ORGANISATION")
                .then()
                .body("items.code", hasItem(one))
                .body("items.code", hasItem(other));
        reader().queryParam("q", one.toLowerCase(java.util.Locale.ROOT) + " BLUE")
                .get("/parties")
                .then()
                .body("items.code", contains(one));
        reader().queryParam("q", "MALAYSIA").get("/parties?kind=STATE").then().body("items.code", contains("MYS"));
        invalidParameter(reader().get("/parties?kind=PERSON"), "kind")
                .body("detail", containsString("STATE, ORGANISATION, OFFICE"));
    }

    @Test
    void allPartiesAreMetOnceInTheOrderOfTheirCodes() {
        String mine = newParty();
        int total = read("/parties?count=true&limit=1").getInt("total");
        List<String> up = all("code");
        assertEquals(total, up.size());
        assertEquals(total, new HashSet<>(up).size());
        assertTrue(up.contains(mine));
        List<String> states = up.stream().filter(code -> code.length() == 3).toList();
        assertEquals(states.stream().sorted().toList(), states);
        assertEquals("ZWE", states.get(states.size() - 1));
        List<String> down = all("-code");
        java.util.Collections.reverse(down);
        assertEquals(up, down);
    }

    private static List<String> all(String sort) {
        List<String> codes = new ArrayList<>();
        JsonPath page = read("/parties?limit=70&sort=" + sort);
        codes.addAll(page.getList("items.code"));
        while (page.getString("next") != null) {
            page = read("/parties?limit=70&sort=" + sort + "&cursor=" + page.getString("next"));
            codes.addAll(page.getList("items.code"));
        }
        return codes;
    }

    @Test
    void partiesAreServedAsCsv() {
        String code = newParty();
        String[] lines = reader().queryParam("q", code)
                .get("/parties?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString()
                .split("\r\n", -1);
        assertEquals("code,name,kind,state,createdAt,updatedAt,revision", lines[0]);
        assertTrue(lines[1].startsWith(code + ",Party " + code + ",ORGANISATION,,"));
        assertEquals(3, lines.length);
        assertEquals("", lines[2]);
    }
}
