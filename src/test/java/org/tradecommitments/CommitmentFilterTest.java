package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.invalidParameter;
import static org.tradecommitments.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each filter of the list, on three commitments: A, B and C. */
@QuarkusTest
class CommitmentFilterTest extends ApiTest {

    private static String maker;
    private static String partner;
    private static List<String> statements;

    /** Once for all, but not before all: only a test knows the address of the service. */
    @BeforeEach
    void threeCommitments() {
        if (maker != null) {
            return;
        }
        maker = newParty();
        partner = newParty();
        statements = List.of(newStatement("2025-03-01"), newStatement("2025-03-05"), newStatement("2025-03-09"));
        Map<String, Object> a = body("A", 0, "100% of ferries_reopen!", "EVENT", "PLEDGED");
        a.put("summary", "Before Easter");
        a.put("topics", List.of("TRADE"));
        a.put("products", List.of(Map.of("code", "9018", "basis", "STATED")));
        a.put("due", Map.of("to", "2025-12-31", "basis", "STATED"));
        create("/commitments", a);
        Map<String, Object> b = body("B", 1, "100 ferries reopen", "MEASURED", "INTENDED");
        b.put("topics", List.of("HEALTH", "TRADE"));
        b.put(
                "products",
                List.of(Map.of("code", "90", "basis", "STATED"), Map.of("code", "100110", "basis", "STATED")));
        b.put("due", Map.of("from", "2025-12-31", "to", "2026-06-30", "basis", "STATED"));
        b.put("target", Map.of("indicator", "COUNT", "goal", "INCREASE", "basis", "STATED"));
        create("/commitments", b);
        assess(maker + "-B", "IN_PROGRESS", "2025-04-01").statusCode(201);
        Map<String, Object> c = body("C", 2, "Grid ÜBER Straße", "CONTINUING", "SIGNED_BINDING");
        c.put("topics", List.of("ENERGY"));
        c.put("products", List.of(Map.of("code", "270900", "basis", "STATED")));
        c.put(
                "parties",
                List.of(Map.of("party", partner, "role", "MAKER"), Map.of("party", maker, "role", "BENEFICIARY")));
        create("/commitments", c);
        assess(maker + "-C", "FULFILLED", "2025-04-01", newEvidence(maker + "-C", "ACTION"))
                .statusCode(201);
    }

    private static Map<String, Object> body(String letter, int statement, String title, String kind, String strength) {
        Map<String, Object> body = commitmentBody(statements.get(statement), maker);
        body.put("reference", maker + "-" + letter);
        body.put("title", title);
        body.put("kind", kind);
        body.put("strength", strength);
        return body;
    }

    /** A request with these parameters, encoded as they must be. */
    private static RequestSpecification asking(String parameters) {
        RequestSpecification request = reader();
        for (String parameter : parameters.split("&", -1)) {
            int equals = parameter.indexOf('=');
            request.queryParam(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return request;
    }

    /** The letters of what is found. */
    private static String found(String parameters) {
        List<String> references = asking(parameters)
                .get("/commitments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reference");
        return references.stream()
                .map(reference -> reference.substring(reference.length() - 1))
                .sorted()
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=NOT_ASSESSED | A",
                "status=IN_PROGRESS,FULFILLED | BC",
                "status=IN_PROGRESS&status=FULFILLED | BC",
                "status=STALLED | ''",
                "kind=EVENT | A",
                "kind=MEASURED, CONTINUING&kind=MEASURED | BC",
                "strength=INTENDED | B",
                "strength=INTENDED,PLEDGED | AB",
                "strength=SIGNED_BINDING&strength=RATIFIED | C",
                "topic=TRADE | AB",
                "topic=HEALTH,ENERGY | BC",
                "topic=HEALTH,TRADE | AB",
                "topic=SPACE_IS_NOT_ONE,TRADE | 400",
                "deadline=NO_DEADLINE | C",
                "freshness=FRESH | ABC",
                "freshness=STALE | ''",
                "freshness=STALE,FRESH | ABC",
                "freshness=STALE,STALE | ''",
                "freshness=STALE&freshness=STALE | ''",
                "target=NO_DATA | B",
                "target=NOT_MEASURED | AC",
                "target=NOT_MEASURED,NO_DATA | ABC",
                "target=BEHIND,ON_TRACK,REACHED | ''",
                "product=9018 | A",
                "product=90 | AB",
                "product=9 | AB",
                "product=901 | A",
                "product=90189 | ''",
                "product=10 | B",
                "product=1 | B",
                "product=1,27 | BC",
                "product=2&product=9018 | AC",
                "product=270900 | C",
                "dueBefore=2025-12-31 | ''",
                "dueBefore=2026-01-01 | A",
                "dueAfter=2025-12-31 | B",
                "dueAfter=2025-12-30 | AB",
                "dueAfter=2025-12-30&dueBefore=2026-06-30 | A",
                "madeBefore=2025-03-05 | A",
                "madeAfter=2025-03-05 | C",
                "madeAfter=2025-03-04&madeBefore=2025-03-06 | B",
                "q=ferries | AB",
                "q=FERRIES 100 | AB",
                "q=  ferries   easter  | A",
                "q=ferry | ''",
                "q=100% | A",
                "q=s_r | A",
                "q=% | A",
                "q=_ | A",
                "q=! | A",
                "q=!% | ''",
                "q=über | C",
                "q=ÜBER STRAßE | C",
                "q=' | ''",
                "q=\\ | ''",
                "kind=EVENT,MEASURED&topic=TRADE&strength=INTENDED&q=100 | B",
                "kind=EVENT&topic=HEALTH | ''",
                "status=DONE | 400",
                "status=fulfilled | 400",
                "status= | 400",
                "status=IN_PROGRESS, | 400",
                "kind=PROMISE | 400",
                "strength=FIRM | 400",
                "deadline=LATE | 400",
                "freshness=OLD | 400",
                "target=MISSED | 400",
                "product=XY | 400",
                "product=9018901 | 400",
                "statement=ferry-talks | 400",
                "dueBefore=soon | 400",
                "dueAfter=2025-13-01 | 400",
                "madeBefore=2025-3-1 | 400",
                "madeAfter= | 400"
            })
    void aFilterFindsWhatItAsksForAndRefusesWhatIsNoValueOfIt(String filter, String letters) {
        if (letters.equals("400")) {
            invalidParameter(asking(filter).get("/commitments"), filter.substring(0, filter.indexOf('=')));
        } else {
            assertEquals(letters, found("party=" + maker + "&" + filter));
        }
    }

    @Test
    void aMakerMakesItAndAPartyHasAnyPartInIt() {
        assertEquals("AB", found("maker=" + maker));
        assertEquals("C", found("maker=" + partner));
        assertEquals("ABC", found("maker=" + partner + "," + maker));
        assertEquals("ABC", found("party=" + maker));
        assertEquals("C", found("party=" + partner));
        assertEquals("C", found("party=" + maker + "&maker=" + partner));
        assertEquals("", found("maker=NOBODY"));
    }

    @Test
    void commitmentsAreFoundByReference() {
        assertEquals("B", found("q=" + maker.toLowerCase(java.util.Locale.ROOT) + "-b"));
    }

    @Test
    void commitmentsAreFoundByStatement() {
        assertEquals("A", found("statement=" + statements.get(0)));
        assertEquals("AC", found("statement=" + statements.get(0) + "," + statements.get(2)));
        assertEquals("", found("statement=" + UUID.randomUUID()));
    }

    @Test
    void theCommitmentsOfAStatementAreAListOfTheirOwn() {
        String path = "/statements/" + statements.get(1) + "/commitments";
        assertEquals(List.of(maker + "-B"), read(path).getList("items.reference"));
        assertEquals(1, read(path + "?count=true&kind=MEASURED").getInt("total"));
        assertEquals(0, read(path + "?count=true&kind=EVENT").getInt("total"));
        refused(reader().get("/statements/" + UUID.randomUUID() + "/commitments"), 404, "NOT_FOUND");
        refused(reader().get("/statements/B/commitments"), 404, "NOT_FOUND");
    }

    @Test
    void whatIsNoValueIsAnsweredWithThoseThatAre() {
        invalidParameter(reader().get("/commitments?status=DONE"), "status")
                .body(
                        "errors[0].detail",
                        is("\"DONE\" is not one of NOT_ASSESSED, NO_EVIDENCE, NOT_STARTED, IN_PROGRESS, STALLED,"
                                + " PARTIALLY_FULFILLED, FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED"));
        invalidParameter(reader().get("/commitments?deadline=LATE"), "deadline")
                .body("detail", containsString("NO_DEADLINE, UPCOMING, DUE_SOON, OVERDUE, MET_ON_TIME, MET_LATE"));
        invalidParameter(reader().get("/commitments?sort=title"), "sort")
                .body(
                        "detail",
                        containsString("-updatedAt, updatedAt, due, -due, madeOn, -madeOn, reference, -reference"));
    }

    @Test
    void aMisspeltFilterIsRefusedWithThoseThatAreKnown() {
        refused(reader().get("/commitments?makers=MYS"), 400, "UNKNOWN_PARAMETER")
                .body("errors[0].parameter", is("makers"))
                .body(
                        "errors[0].detail",
                        is("known are count, cursor, deadline, dueAfter, dueBefore, format, freshness, kind, limit,"
                                + " madeAfter, madeBefore, maker, party, product, q, sort, statement, status,"
                                + " strength, target, topic"));
        refused(reader().get("/commitments/MYS-RUS-2025-003?status=FULFILLED"), 400, "UNKNOWN_PARAMETER")
                .body("errors[0].detail", is("known are asOf"));
    }
}
