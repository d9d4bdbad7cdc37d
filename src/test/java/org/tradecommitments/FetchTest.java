package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tradecommitments.ComtradeStandIn.Answer;
import org.tradecommitments.ComtradeStandIn.Asked;

/**
 * Figures fetched from what stands in for Comtrade. It knows no invented parties, so that each test has two states of its
 * own, and figures that are nobody's. Each test has a day of its own, as the calls of a day are limited.
 */
@QuarkusTest
@TestProfile(FetchingTest.Fetching.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FetchTest extends FetchingTest {

    @Inject
    Scheduler scheduler;

    @Inject
    DataSource database;

    @Test
    void withoutAScheduleNothingRunsByItself() {
        reading("COK", "TON", Map.of());
        assertEquals(List.of(), scheduler.getScheduledJobs());
        assertEquals(List.of(), comtrade.asked());
    }

    @Test
    void figuresArriveAndTheCommitmentMoves() {
        reading("TUV", "NRU", Map.of());
        assertEquals("NO_DATA", target());
        long before = revision();
        comtrade.answers("798X520", figures("798", "X", "520", "2024", "100", "2025", "120"));
        comtrade.answers("520M798", figures("520", "M", "798", "2024", "90"));
        runOn(0);

        assertEquals(List.of("2024=100", "2025=120"), standing("reporter=TUV&to=NRU&product=9018"));
        assertEquals(List.of("2024=90"), standing("reporter=NRU&from=TUV&indicator=IMPORT_VALUE"));
        assertEquals("BEHIND", target());
        JsonPath changes = read("/changes?limit=200&after=" + before);
        assertTrue(changes.getList("items.by").contains("comtrade-fetch"));
        assertTrue(changes.getList("items.type").containsAll(List.of("observations.imported", "commitment.measured")));
        reader().get("/observations?reporter=TUV&to=NRU")
                .then()
                .body("items[0].source.name", equalTo("UN Comtrade"))
                .body("items[0].recordedBy", equalTo("comtrade-fetch"));
        assertLogged("moved [" + commitment + "]");
        given().get("/q/metrics")
                .then()
                .body(containsString("trade_commitments_comtrade_calls_total{outcome=\"FIGURES\""))
                .body(containsString("trade_commitments_comtrade_rows_total"));

        Asked asked = comtrade.asked("798X520").get(0);
        assertEquals("/data/v1/get/C/A/HS", asked.path());
        assertEquals("9018", asked.query().get("cmdCode"));
        assertTrue(asked.query().get("period").startsWith("2023,2024,2025"));
        assertEquals(KEY, asked.header("Ocp-Apim-Subscription-Key"));
        assertTrue(asked.header("User-Agent").matches("trade-commitments/\\S+"));
        assertFalse(asked.query().containsValue(KEY));

        theSecondRunAsksNothing();
        afterAMonthItIsAskedAgain();
    }

    private void theSecondRunAsksNothing() {
        long before = revision();
        comtrade.forget();
        runOn(0);
        assertEquals(List.of(), comtrade.asked());
        assertEquals(before, revision());
    }

    private void afterAMonthItIsAskedAgain() {
        comtrade.answers("798X520", figures("798", "X", "520", "2024", "100", "2025", "210"));
        runOn(31);
        assertEquals(List.of("2024=100", "2025=210"), standing("reporter=TUV&to=NRU&product=9018"));
        assertEquals("REACHED", target());
    }

    @Test
    void aStateIsAskedForByComtradesNumberAndByTheCodesOfOtherRevisions() {
        writer().contentType("text/csv").body("""
                        fromRevision,fromCode,toRevision,toCode
                        HS2017,854141,HS2022,854141
                        HS2017,850999,HS2022,854142
                        HS2017,850980,HS2022,850980
                        """).post("/concordances").then().statusCode(201);
        reading("KIR", "USA", Map.of("products", List.of(Map.of("code", "8541", "revision", "HS2022"))));
        comtrade.answers("296X842", ComtradeStandIn.rows(rows("296", "X", "842", "8541", "2024", "5")));
        runOn(1);
        assertEquals("850999,8541", comtrade.asked("296X842").get(0).query().get("cmdCode"));
        assertEquals(List.of("2024=5"), standing("reporter=KIR&to=USA"));
        assertEquals(1, comtrade.asked("842M296").size());
    }

    @Test
    void tooManyCallsAreWaitedFor() {
        reading("PLW", "FSM", Map.of());
        comtrade.answers(
                "585X583",
                Answer.of(429, "{\"statusCode\":429,\"message\":\"Rate limit is exceeded.\"}", "Retry-After", "1"),
                figures("585", "X", "583", "2024", "7"));
        runOn(2);
        List<Asked> asked = comtrade.asked("585X583");
        assertEquals(2, asked.size());
        assertTrue(asked.get(1).nanoseconds() - asked.get(0).nanoseconds() >= 1_000_000_000L);
        assertEquals(List.of("2024=7"), standing("reporter=PLW&to=FSM"));
    }

    @Test
    void aLongRetryAfterEndsTheRun() {
        reading("PLW", "MHL", Map.of());
        comtrade.answers("585X584", Answer.of(503, "", "Retry-After", "3600"));
        runOn(3);
        assertLogged("it asks to be left alone for 3600 seconds");
        assertEquals(1, comtrade.asked("585X584").size());
        runOn(3);
        assertEquals(2, comtrade.asked("585X584").size());
    }

    @Test
    void whatIsBrokenOffIsAskedAgainAndTheRestNot() {
        reading("NIU", "TKL", Map.of());
        comtrade.answers("570X772", figures("570", "X", "772", "2024", "3"));
        comtrade.answers(
                "772M570",
                ComtradeStandIn.brokenOff(),
                ComtradeStandIn.brokenOff(),
                ComtradeStandIn.brokenOff(),
                figures("772", "M", "570", "2024", "2"));
        runOn(4);
        assertEquals(3, comtrade.asked("772M570").size());
        assertLogged("no answer");
        assertEquals(List.of(), standing("reporter=TKL"));
        comtrade.forget();
        runOn(4);
        assertEquals(1, comtrade.asked("772M570").size());
        assertEquals(List.of(), comtrade.asked("570X772"));
        assertEquals(List.of("2024=2"), standing("reporter=TKL"));
        assertEquals(List.of("2024=3"), standing("reporter=NIU"));
    }

    @Test
    void aKeyThatIsNotAcceptedEndsTheRun() {
        reading("WLF", "SPM", Map.of());
        Answer refusal =
                Answer.of(401, "{\"statusCode\":401,\"message\":\"" + KEY + " is an invalid subscription key.\"}");
        comtrade.answers("876X666", refusal);
        comtrade.answers("666M876", refusal);
        runOn(5);
        assertLogged("the key is not accepted (status 401)");
        assertEquals(
                1, comtrade.asked("876X666").size() + comtrade.asked("666M876").size());
    }

    @Test
    void whatIsNoAnswerIsSaidAndChangesNothing() {
        reading("SHN", "FLK", Map.of());
        comtrade.answers(
                "654X238",
                Answer.of(200, "<!DOCTYPE html><html><title>Sign in</title></html>"),
                wrongRow(),
                saysError());
        for (String words : List.of(
                "the answer is a page of HTML",
                "primaryValue is \"a lot\"",
                "the API says: \"Maximum number of periods is 12 \"")) {
            runOn(6);
            assertLogged(words);
        }
        assertEquals(List.of(), standing("reporter=SHN"));
        comtrade.answers("654X238", figures("654", "X", "238", "2024", "1"));
        runOn(6);
        assertEquals(List.of("2024=1"), standing("reporter=SHN"));
    }

    private static Answer wrongRow() {
        Answer right = figures("654", "X", "238", "2023", "8", "2024", "9");
        return Answer.of(200, right.body().replace("9.0", "\"a lot\""));
    }

    private static Answer saysError() {
        Map<String, Object> body = new HashMap<>();
        body.put("elapsedTime", "0.1 secs");
        body.put("count", -1);
        body.put("data", List.of());
        body.put("error", "Maximum number of periods is 12 ");
        return ComtradeStandIn.json(body);
    }

    @Test
    void whatWasCutOffIsAskedInParts() {
        reading("NFK", "PCN", Map.of());
        Map<String, Object> cut =
                new HashMap<>(rows("574", "X", "612", "9018", "2023", "1").json());
        cut.put("count", 5000);
        comtrade.answers(
                "574X612",
                ComtradeStandIn.json(cut),
                figures("574", "X", "612", "2023", "1"),
                figures("574", "X", "612", "2024", "2", "2025", "3"));
        runOn(7);
        List<Asked> asked = comtrade.asked("574X612");
        assertEquals(3, asked.size());
        assertEquals(
                asked.get(0).query().get("period"),
                asked.get(1).query().get("period") + "," + asked.get(2).query().get("period"));
        assertEquals(List.of("2023=1", "2024=2", "2025=3"), standing("reporter=NFK"));
        comtrade.forget();
        runOn(7);
        assertEquals(List.of(), comtrade.asked());
    }

    @Test
    @Order(Integer.MAX_VALUE) // as it leaves much behind
    void theCallsOfADayAreLimitedAndTheNextDayGoesOn() throws SQLException {
        reading(
                "ATF",
                "BVT",
                Map.of("frequency", "MONTH", "baseline", Map.of("period", "2009-03", "basis", "ASSUMED", "note", "x")));
        List<String> periods = new ArrayList<>();
        for (int day = 8;
                comtrade.asked("260X74").size() + comtrade.asked("74M260").size() < 36;
                day++) {
            int before = comtrade.asked().size();
            runOn(day);
            assertTrue(comtrade.asked().size() - before <= CALLS_PER_DAY);
            assertTrue(day < 12, "it does not go on");
        }
        assertLogged("the " + CALLS_PER_DAY + " calls of today have been made");
        comtrade.asked("260X74")
                .forEach(asked ->
                        periods.addAll(Arrays.asList(asked.query().get("period").split(","))));
        assertEquals(periods.stream().distinct().toList(), periods);
        assertTrue(periods.containsAll(List.of("200801", "200903", "202512")));
        assertEquals("/data/v1/get/C/M/HS", comtrade.asked("260X74").get(0).path());
        callsAreForgottenAfterAWhile();
    }

    private void callsAreForgottenAfterAWhile() throws SQLException {
        assertTrue(firstCall() <= 12, "there are calls of the first days");
        runOn(130);
        assertEquals(130, firstCall());
    }

    /** The day of the first call that is kept, counted from today; an hour is added for what has passed since it was made. */
    private long firstCall() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select min(asked_at) from comtrade_call")) {
            row.next();
            return Duration.between(
                            Instant.now(),
                            row.getObject(1, OffsetDateTime.class).toInstant().plusSeconds(3600))
                    .toDays();
        }
    }
}
