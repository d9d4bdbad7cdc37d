package org.tradecommitments;

import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Deadlines as a calendar, read by a real reader. */
@QuarkusTest
class DeadlineCalendarTest extends ApiTest {

    private static String text(String query) {
        return reader().get("/deadlines.ics" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .extract()
                .asString();
    }

    private static List<VEvent> events(String query) throws ParserException, IOException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text(query)));
        calendar.validate();
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    private static Map<String, Object> due(String maker, String to) {
        Map<String, Object> body = commitmentBody(newStatement(), maker);
        Map<String, Object> due = new HashMap<>();
        due.put("to", to);
        due.put("text", "by \"the summer\"; perhaps, later");
        due.put("basis", "STATED");
        body.put("due", due);
        return body;
    }

    @Test
    void holdsOneEventOfADayForEachDeadlineThatIsNotSettledTheSoonestFirst() throws Exception {
        String maker = newParty();
        String late = create("/commitments", due(maker, "2025-12-31")).getString("reference");
        String soon = create("/commitments", due(maker, "2025-06-21")).getString("reference");
        String settled = create("/commitments", due(maker, "2025-07-01")).getString("reference");
        assess(settled, "FULFILLED", "2025-04-01", newEvidence(settled, "ACTION"))
                .statusCode(201);
        create("/commitments", commitmentBody(newStatement(), maker)); // has no deadline
        List<VEvent> events = events("?maker=" + maker);
        assertEquals(
                List.of(soon + ": Reopen the ferry line", late + ": Reopen the ferry line"),
                events.stream().map(event -> value(event, "SUMMARY")).toList());
        VEvent event = events.get(0);
        assertEquals("20250621", value(event, "DTSTART"));
        assertEquals("20250622", value(event, "DTEND"));
        assertTrue(value(event, "DESCRIPTION")
                .startsWith("Due by 2025-06-21, in the speaker's words \"by \"the summer\"; perhaps, later\" (stated)\n"
                        + "Made by Party " + maker + " on 2025-03-01: Ferry talks\nStatus: not assessed\n"));
        assertEquals("http://localhost:" + RestAssured.port + "/commitments/" + soon, value(event, "URL"));
        assertEquals(List.of(), events("?maker=" + maker + "&dueAfter=2025-12-31"));
        assertEquals(1, events("?maker=" + maker + "&dueBefore=2025-07-01").size());
    }

    @Test
    void anEventStaysTheSameAndItsSequenceGrows() throws Exception {
        String maker = newParty();
        String commitment = create("/commitments", due(maker, "2025-06-21")).getString("reference");
        String id = read("/commitments/" + commitment).getString("id");
        VEvent before = events("?maker=" + maker).get(0);
        assertEquals(id + "@trade-commitments", value(before, "UID"));
        newStatement();
        assertEquals(text("?maker=" + maker), text("?maker=" + maker));
        assertEquals(value(before, "SEQUENCE"), value(events("?maker=" + maker).get(0), "SEQUENCE"));
        amend("/commitments/" + commitment, Map.of("due", Map.of("to", "2025-08-01")));
        VEvent after = events("?maker=" + maker).get(0);
        assertEquals(value(before, "UID"), value(after, "UID"));
        assertEquals("20250801", value(after, "DTSTART"));
        assertTrue(Integer.parseInt(value(after, "SEQUENCE")) > Integer.parseInt(value(before, "SEQUENCE")));
        assertTrue(value(after, "LAST-MODIFIED").compareTo(value(before, "LAST-MODIFIED")) >= 0);
    }

    @Test
    void aHostileTitleIsTextAndNothingElse() throws Exception {
        String maker = newParty();
        Map<String, Object> body = due(maker, "2025-06-21");
        String hostile = "Ferry\r\nEND:VEVENT\nBEGIN:VEVENT\u0001; \\n, <b>\uD83D\uDEA2" + "x".repeat(100);
        body.put("title", hostile);
        String commitment = create("/commitments", body).getString("reference");
        List<VEvent> events = events("?maker=" + maker);
        assertEquals(1, events.size());
        assertEquals(
                commitment + ": " + hostile.replace("\r\n", "\n").replace('\u0001', '\uFFFD'),
                value(events.get(0), "SUMMARY"));
    }

    @Test
    void refusesWhatTheListRefuses() {
        Refusals.invalidParameter(reader().get("/deadlines.ics?status=DONE"), "status");
        Refusals.refused(reader().get("/deadlines.ics?limit=5"), 400, "UNKNOWN_PARAMETER");
        String tag =
                reader().get("/deadlines.ics?maker=NOBODY").then().extract().header("ETag");
        reader().header("If-None-Match", tag)
                .get("/deadlines.ics?maker=NOBODY")
                .then()
                .statusCode(304);
    }
}
