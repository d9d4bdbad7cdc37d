package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page says of targets and milestones, before a browser makes anything of it. */
@QuarkusTest
class PageTargetTest extends MeasuredTest {

    private static ValidatableResponse page(String address) {
        return given().accept("text/html").get(address).then().statusCode(200);
    }

    private ValidatableResponse page() {
        return page("/commitments/" + commitment);
    }

    private void observe(String indicator, String reporter, String period, long value, boolean provisional) {
        Map<String, Object> body = new HashMap<>();
        body.put("indicator", indicator);
        body.put("reporter", reporter);
        body.put("from", maker);
        body.put("to", counterpart);
        body.put("product", Map.of("code", "9018", "revision", "HS2022"));
        body.put("period", period);
        body.put("value", value);
        body.put("unit", "USD");
        body.put("source", Map.of("name", "Synthetic <statistics>"));
        body.put("retrievedOn", "2026-06-01");
        body.put("provisional", provisional);
        writer().body(body).post("/observations").then().statusCode(201);
    }

    private void exported(String period, long value) {
        observe("EXPORT_VALUE", maker, period, value, false);
    }

    @Test
    void aTargetWithoutReadingsIsShownAsItWasSaid() {
        page().body(
                        containsString("As it was said: export value is to grow to 2 times the baseline"),
                        containsString("Nobody said from which baseline"),
                        containsString("No data yet"),
                        containsString("Nobody has said yet by which figures it is to be read"),
                        not(containsString("data-target-chart")));
    }

    @Test
    void withoutFiguresThereIsNoDataYet() {
        create(readings, reading(Map.of()));
        page().body(
                        containsString("No data yet: no figure of this has been taken in."),
                        containsString("2024, of which no figure is known yet"),
                        containsString("how far it has come cannot be told yet. There are no figures."),
                        not(containsString("data-target-chart")));
        page("/?party=" + maker)
                .body(
                        stringContainsInOrder("class=\"aim\"", "No data yet"),
                        containsString("target=NO_DATA"),
                        containsString("1 without data yet"),
                        not(containsString("of the way")));
    }

    @Test
    void theFiguresStandInATableWithTheirSourcesEvenWithoutScripts() {
        create(readings, reading(Map.of("path", "COMPOUND")));
        exported("2024", 1_000_000);
        observe("EXPORT_VALUE", maker, "2025", 1_310_000, true);
        observe("IMPORT_VALUE", counterpart, "2025", 1_441_000, false);
        page().body(
                        stringContainsInOrder("31\u00a0%", "of the way to the goal", "On track"),
                        containsString("1.31 times the 2024 figure"),
                        stringContainsInOrder("Asked by then", "USD 1,259,921"),
                        containsString("USD 2,000,000: grow to 2 times the baseline"),
                        containsString("by 31 Dec 2027"),
                        containsString("No date is told. There are fewer than five years of figures."),
                        stringContainsInOrder("What is assumed", "three full years"),
                        stringContainsInOrder(
                                "data-on=\"2025-12-31\"",
                                "data-own=\"1310000\"",
                                "data-other=\"1441000\"",
                                "data-provisional=\"own\"",
                                "2025</th>",
                                "provisional",
                                "1,310,000",
                                "1,441,000",
                                "+131,000",
                                "1,259,921",
                                "Synthetic &lt;statistics&gt;",
                                "1 Jun 2026"),
                        containsString("/api/v1/commitments/" + commitment + "/progress?format=csv"));
        page("/?party=" + maker).body(containsString("31\u00a0% of the way (2025)"), containsString("1 on track"));
        page("/?party=" + maker + "&target=ON_TRACK").body(containsString("Double exports of syringes"));
        page("/?party=" + maker + "&target=BEHIND").body(containsString("Nothing on record"));
    }

    @Test
    void aHostileLabelIsEscapedWhereverItStands() {
        create(readings, reading(Map.of("label", "<script>alert(1)</script>\"><img src=x onerror=alert(1)>")));
        exported("2024", 10);
        exported("2025", 20);
        page().body(
                        containsString("&lt;script&gt;alert(1)&lt;/script&gt;"),
                        not(containsString("<script>alert")),
                        not(containsString("<img src=x")));
    }

    @Test
    void theLeadComesFirstThoughItWasRecordedLater() {
        create(readings, reading(Map.of("lead", false, "label", "the other way to read it")));
        create(readings, reading(Map.of("label", "the one that speaks")));
        page().body(stringContainsInOrder("Lead reading:", "the one that speaks", "Also read:", "the other way"));
    }

    @Test
    void ofMonthsTheYearThatEndsWithEachIsTold() {
        create(readings, reading(Map.of("frequency", "MONTH")));
        for (int month = 1; month <= 12; month++) {
            exported("2024-%02d".formatted(month), 100);
        }
        exported("2025-01", 400);
        page().body(
                        containsString("USD 1,500, the year to Jan 2025"),
                        containsString("Year to then"),
                        stringContainsInOrder(
                                "data-on=\"2024-11-30\" data-own=\"\"", "data-on=\"2025-01-31\" data-own=\"1500\""));
    }

    @Test
    void theMilestonesOfAnEventAreCounted() {
        String event = newCommitment();
        String path = "/commitments/" + event + "/milestones";
        page("/commitments/" + event).body(stringContainsInOrder("Milestones", "None has been recorded."));
        create(path, Map.of("title", "The licence is granted", "doneOn", "2025-06-01"));
        String berth = create(
                        path,
                        Map.of(
                                "title",
                                "The <berth> is dredged",
                                "due",
                                Map.of("to", "2025-08-01", "text", "by August", "basis", "STATED")))
                .getString("id");
        page("/commitments/" + event)
                .body(
                        containsString("1 of 2 done"),
                        stringContainsInOrder("The licence is granted", "done on", "1 Jun 2025"),
                        stringContainsInOrder(
                                "The &lt;berth&gt; is dredged", "not recorded as done", "by 1 Aug 2025", "by August"));
        create(path, Map.of("title", "The berth is dredged", "doneOn", "2025-07-01", "corrects", berth));
        page("/commitments/" + event).body(allOf(containsString("2 of 2 done"), not(containsString("&lt;berth&gt;"))));
        page().body(not(containsString("id=\"milestones\"")));
    }

    @Test
    void whatJustChangedNamesTheFigure() {
        create(readings, reading(Map.of()));
        exported("2019", 7);
        page("/").body(containsString("Export value, " + maker + " to " + counterpart + ", 2019"));
    }

    @Test
    void theScriptsOfTargetsComeWithCommitmentsAlone() {
        for (String file : List.of("target.js", "target.css")) {
            page().body(containsString("/" + file + "\""));
            page("/").body(not(containsString("/" + file + "\"")));
        }
    }
}
