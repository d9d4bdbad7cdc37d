package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.Refusals.invalidField;
import static org.tradecommitments.Refusals.refused;
import static org.tradecommitments.Refusals.ruleBroken;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the record refuses in a commitment, and where it says the fault is. */
@QuarkusTest
class CommitmentRulesTest extends ApiTest {

    private static final String TEXT = "They said: «we will reopen\n  the old ferry line». 🚢 So they said.";

    private Map<String, Object> body;

    @BeforeEach
    void aCommitment() {
        Map<String, Object> statement = statementBody("2025-03-01");
        statement.put("text", TEXT);
        body = commitmentBody(create("/statements", statement).getString("id"), newParty());
    }

    private Response post() {
        return writer().body(body).post("/commitments");
    }

    private Response post(String field, Object value) {
        body.put(field, value);
        return post();
    }

    private static Map<String, Object> part(String party, String role) {
        return Map.of("party", party, "role", role);
    }

    /** A target of these terms: {@code "goal=REACH amount=2"}. */
    private Response measured(String terms) {
        Map<String, Object> target = new HashMap<>(Map.of("indicator", "EXPORT_VALUE", "basis", "STATED"));
        for (String term : terms.split(" ", -1)) {
            String value = term.substring(term.indexOf('=') + 1);
            target.put(
                    term.substring(0, term.indexOf('=')),
                    term.startsWith("amount=") ? new java.math.BigDecimal(value) : value);
        }
        body.put("kind", "MEASURED");
        return post("target", target);
    }

    @Test
    void somebodyMustMakeIt() {
        ruleBroken(post("parties", List.of(part("MYS", "COUNTERPART"))), "/parties")
                .body("detail", containsString("MAKER"));
        invalidField(post("parties", List.of()), "/parties");
        body.remove("parties");
        invalidField(post(), "/parties");
    }

    @Test
    void itsPartiesAreKnownAndHaveEachPartOnce() {
        ruleBroken(post("parties", List.of(part("MYS", "MAKER"), part("NOBODY", "BENEFICIARY"))), "/parties/1/party");
        ruleBroken(
                post("parties", List.of(part("MYS", "MAKER"), part("RUS", "MAKER"), part("MYS", "MAKER"))),
                "/parties/2");
        invalidField(post("parties", List.of(part("MYS", "OWNER"))), "/parties/0/role")
                .body("detail", containsString("MAKER, COUNTERPART, IMPLEMENTER, BENEFICIARY"));
        invalidField(post("parties", List.of(Map.of("party", "MYS"))), "/parties/0/role");
        post("parties", List.of(part("MYS", "MAKER"), part("MYS", "IMPLEMENTER")))
                .then()
                .statusCode(201);
    }

    @Test
    void itIsMadeInAStatementThatIsKnown() {
        String unknown = UUID.randomUUID().toString();
        ruleBroken(post("statement", unknown), "/statement").body("detail", containsString(unknown));
        invalidField(post("statement", "ferry talks"), "/statement").body("detail", containsString("a UUID"));
        body.remove("statement");
        invalidField(post(), "/statement");
    }

    @Test
    void onlyAMeasuredOneHasATargetAndItNeedsOne() {
        ruleBroken(post("kind", "MEASURED"), "/target");
        measured("goal=MULTIPLY amount=2").then().statusCode(201);
        ruleBroken(post("kind", "EVENT"), "/target").body("detail", containsString("EVENT"));
        ruleBroken(post("kind", "CONTINUING"), "/target");
    }

    @ParameterizedTest
    @CsvSource({
        "goal=REACH amount=5, /target/unit",
        "goal=REACH unit=USD, /target/amount",
        "goal=REACH amount=5 unit=dollars, /target/unit",
        "goal=REACH amount=5 unit=usd, /target/unit",
        "goal=MULTIPLY amount=2 unit=USD, /target/unit",
        "goal=MULTIPLY, /target/amount",
        "goal=INCREASE amount=2, /target/amount",
        "goal=DECREASE unit=USD, /target/unit",
        "goal=CHANGE amount=5, /target/unit",
        "goal=KEEP_AT_MOST amount=5, /target/unit",
        "goal=UP_TO amount=5 unit=XXXX, /target/unit"
    })
    void theTermsOfATargetFitItsGoal(String terms, String pointer) {
        ruleBroken(measured(terms), pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goal=REACH amount=5 unit=USD per=YEAR",
                "goal=REACH amount=5 indicator=COUNT",
                "goal=CHANGE amount=10 unit=%",
                "goal=KEEP_AT_LEAST amount=0.5 unit=t",
                "goal=UP_TO amount=7 unit={flights}/wk",
                "goal=INCREASE",
                "goal=MULTIPLY amount=1.5"
            })
    void aTargetThatFitsItsGoalIsTaken(String terms) {
        measured(terms).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "1234567890123456", "1.23456789012345678"})
    void anAmountIsAFigureThatEveryReaderKeeps(String amount) {
        invalidField(measured("goal=MULTIPLY amount=" + amount), "/target/amount");
    }

    @Test
    void aBaselineHasAFigureOrAPeriodUnlessNobodyGaveIt() {
        Map<String, Object> target =
                new HashMap<>(Map.of("indicator", "EXPORT_VALUE", "goal", "INCREASE", "basis", "STATED"));
        body.put("kind", "MEASURED");
        target.put("baseline", Map.of("basis", "STATED"));
        ruleBroken(post("target", target), "/target/baseline/basis");
        target.put("baseline", Map.of("basis", "UNSPECIFIED", "period", "2024"));
        ruleBroken(post("target", target), "/target/baseline/basis");
        target.put("baseline", Map.of("basis", "STATED", "period", "2024-13"));
        invalidField(post("target", target), "/target/baseline/period");
    }

    @Test
    void aDueWindowHasDatesUnlessNobodyGaveThem() {
        ruleBroken(post("due", Map.of("basis", "STATED", "text", "soon")), "/due/basis");
        ruleBroken(post("due", Map.of("basis", "UNSPECIFIED", "to", "2025-12-31")), "/due/basis");
        ruleBroken(post("due", Map.of("basis", "STATED", "from", "2025-12-31", "to", "2025-12-30")), "/due/to");
        invalidField(post("due", Map.of("to", "2025-12-31")), "/due/basis");
        invalidField(post("due", Map.of("basis", "STATED", "to", "31.12.2025")), "/due/to");
        post("due", Map.of("basis", "ASSUMED", "from", "2025-12-31", "to", "2025-12-31"))
                .then()
                .statusCode(201);
        post("due", Map.of("basis", "STATED", "from", "2025-12-31")).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "901", "90189", "9018900", "77", "7701", "00", "98", "9901", "90.18", "AB"})
    void aProductHasAWellFormedHsCode(String code) {
        invalidField(post("products", List.of(Map.of("code", code, "basis", "STATED"))), "/products/0/code");
    }

    @Test
    void aProductNamesTheRevisionItIsReadIn() {
        invalidField(
                post("products", List.of(Map.of("code", "90", "basis", "STATED", "revision", "HS2021"))),
                "/products/0/revision");
        invalidField(post("products", Arrays.asList(Map.of("code", "97", "basis", "STATED"), null)), "/products/1");
        post("products", List.of(Map.of("code", "97", "basis", "STATED", "revision", "HS1988")))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "'we will reopen the old ferry line', 12, 47",
        "'They said', 0, 9",
        "'So they said.', 53, 66",
        "'🚢 So', 50, 55"
    })
    void aQuoteIsAnsweredWithItsPlaceInTheText(String quote, int start, int end) {
        JsonPath recorded =
                post("quote", quote).then().statusCode(201).extract().jsonPath();
        assertEquals(quote, recorded.getString("quote.text"));
        assertEquals(start, recorded.getInt("quote.start"));
        assertEquals(end, recorded.getInt("quote.end"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"We will reopen", "reopen the ferry", "They.said", ".*", "\\E", "said: they"})
    void aQuoteOccursInTheTextWordForWord(String quote) {
        ruleBroken(post("quote", quote), "/quote").body("detail", containsString("does not occur"));
    }

    @Test
    void aQuoteIsNotEmpty() {
        invalidField(post("quote", ""), "/quote");
        invalidField(post("quote", " \n "), "/quote");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        body.put("kind", "MEASURED");
        body.put("parties", List.of(part("NOBODY", "COUNTERPART")));
        ruleBroken(post("due", Map.of("basis", "STATED")), "/target", "/parties", "/parties/0/party", "/due/basis");
        invalidField(
                writer().body(Map.of("title", "", "kind", "EVENT", "parties", List.of(Map.of("party", "MYS"))))
                        .post("/commitments"),
                "/title",
                "/statement",
                "/strength",
                "/parties/0/role");
    }

    @Test
    void whatIsNoTermOfACommitmentIsRefused() {
        refused(post("status", "FULFILLED"), 400, "UNKNOWN_FIELD").body("errors[0].pointer", is("/status"));
        body.remove("status");
        refused(post("due", Map.of("basis", "STATED", "by", "2025-12-31")), 400, "UNKNOWN_FIELD")
                .body("errors[0].pointer", is("/due/by"));
        body.remove("due");
        invalidField(post("strength", "PROMISED"), "/strength")
                .body("detail", containsString("DISCUSSED, WELCOMED, INTENDED"));
        body.put("strength", "PLEDGED");
        invalidField(post("topics", List.of("TRADE", "SPORT")), "/topics/1");
        body.remove("topics");
        invalidField(post("title", "x".repeat(301)), "/title");
        body.put("title", "x");
        invalidField(post("summary", "x".repeat(4001)), "/summary");
    }
}
