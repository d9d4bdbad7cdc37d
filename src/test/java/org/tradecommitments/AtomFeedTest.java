package org.tradecommitments;

import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;

/** Status changes as Atom, read by a real reader. */
@QuarkusTest
class AtomFeedTest extends ApiTest {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private static String text(String query) {
        return reader().get("/changes.atom" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .extract()
                .asString();
    }

    private static Feed feed(String query) throws FeedException {
        return (Feed) new WireFeedInput().build(new StringReader(text(query)));
    }

    private static List<String> titles(Feed feed) {
        return feed.getEntries().stream().map(Entry::getTitle).toList();
    }

    @Test
    void tellsOfEachStatusChangeInWordsTheLastFirst() throws FeedException {
        String commitment = newCommitment();
        assess(commitment, "IN_PROGRESS", "2025-04-01").statusCode(201);
        assess(commitment, "FULFILLED", "2025-05-01", newEvidence(commitment, "ACTION"))
                .statusCode(201);
        Feed feed = feed("?commitment=" + commitment);
        assertEquals(
                List.of(
                        commitment + ": in progress → fulfilled (Reopen the ferry line)",
                        commitment + ": not assessed → in progress (Reopen the ferry line)"),
                titles(feed));
        Entry last = feed.getEntries().get(0);
        assertEquals("configured admin key", last.getAuthors().get(0).getName());
        Content reason = last.getContents().get(0);
        assertEquals("As the port's log says", reason.getValue());
        String base = "http://localhost:" + RestAssured.port;
        assertEquals(
                base + "/commitments/" + commitment,
                last.getAlternateLinks().get(0).getHref());
        assertEquals(
                base + API + "/commitments/" + commitment,
                last.getOtherLinks().get(0).getHref());
        assertEquals(last.getUpdated(), feed.getUpdated());
        String assessment = read("/commitments/" + commitment + "/assessments").getString("items[1].id");
        assertEquals("urn:uuid:" + assessment, last.getId());
    }

    @Test
    void tellsOfPartiesAndOfCorrections() throws FeedException {
        String maker = newParty();
        String commitment =
                create("/commitments", commitmentBody(newStatement(), maker)).getString("reference");
        String path = "/commitments/" + commitment + "/assessments";
        Map<String, Object> body = new HashMap<>(
                Map.of("status", "STALLED", "effectiveOn", "2025-04-01", "reason", "No ferry", "party", maker));
        String wrong = create(path, body).getString("id");
        body.put("status", "NOT_STARTED");
        body.put("corrects", wrong);
        create(path, body);
        assertEquals(
                List.of(
                        commitment + ": " + maker + ": stalled → not started, corrected (Reopen the ferry line)",
                        commitment + ": " + maker + ": not assessed → stalled (Reopen the ferry line)"),
                titles(feed("?maker=" + maker)));
    }

    @Test
    void filters() throws FeedException {
        String maker = newParty();
        String statement = newStatement();
        String one = create("/commitments", commitmentBody(statement, maker)).getString("reference");
        String other = create("/commitments", commitmentBody(statement, maker)).getString("reference");
        assess(one, "IN_PROGRESS", "2025-04-01").statusCode(201);
        assess(other, "STALLED", "2025-04-01").statusCode(201);
        assertEquals(2, feed("?maker=" + maker).getEntries().size());
        assertTrue(titles(feed("?maker=" + maker + "&status=STALLED")).get(0).startsWith(other));
        assertEquals(1, feed("?commitment=" + one).getEntries().size());
        assertEquals(0, feed("?maker=NOBODY").getEntries().size());
        Refusals.invalidParameter(reader().get("/changes.atom?status=DONE"), "status");
        Refusals.refused(reader().get("/changes.atom?limit=5"), 400, "UNKNOWN_PARAMETER");
    }

    @Test
    void aHostileTitleIsTextAndNothingElse() throws FeedException {
        String hostile = "<script>alert(1)</script> ]]> &amp; \"'\u0001\u000b \uD83D\uDEA2";
        Map<String, Object> body = commitmentBody();
        body.put("title", hostile);
        String commitment = create("/commitments", body).getString("reference");
        writer().body(Map.of("status", "STALLED", "effectiveOn", "2025-04-01", "reason", hostile))
                .post("/commitments/" + commitment + "/assessments")
                .then()
                .statusCode(201);
        String shown = "<script>alert(1)</script> ]]> &amp; \"'\uFFFD\uFFFD \uD83D\uDEA2";
        Entry entry = feed("?commitment=" + commitment).getEntries().get(0);
        assertEquals(commitment + ": not assessed → stalled (" + shown + ")", entry.getTitle());
        assertEquals(shown, entry.getContents().get(0).getValue());
        assertEquals("text", entry.getContents().get(0).getType());
        assertTrue(!text("?commitment=" + commitment).contains("<script"));
    }

    /** RFC 4287, section 4.1: what a feed and an entry must have, once. */
    @Test
    void hasWhatTheFormatRequires() throws Exception {
        for (int i = 0; i < 2; i++) {
            assess(newCommitment(), "IN_PROGRESS", "2025-04-01").statusCode(201);
        }
        Element feed = parse(text("")).getRootElement();
        assertEquals("feed", feed.getName());
        assertEquals(ATOM, feed.getNamespace());
        List<Element> entries = feed.getChildren("entry", ATOM);
        assertTrue(entries.size() >= 2 && entries.size() <= 50);
        List<Element> all = new ArrayList<>(entries);
        all.add(feed);
        Set<String> ids = new HashSet<>();
        for (Element each : all) {
            for (String required : List.of("id", "title", "updated")) {
                assertEquals(1, each.getChildren(required, ATOM).size(), required);
            }
            ids.add(each.getChildText("id", ATOM));
            assertTrue(each.getChildText("id", ATOM).matches("urn:uuid:[0-9a-f-]{36}"));
            assertTrue(each.getChildText("updated", ATOM).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        }
        assertEquals(all.size(), ids.size());
        for (Element entry : entries) {
            assertEquals(1, entry.getChildren("author", ATOM).size());
            assertEquals(1, entry.getChildren("content", ATOM).size());
        }
        assertEquals(
                Set.of("alternate", "self"),
                feed.getChildren("link", ATOM).stream()
                        .map(link -> link.getAttributeValue("rel"))
                        .collect(Collectors.toSet()));
    }

    private static Document parse(String xml) throws JDOMException, IOException {
        return new SAXBuilder().build(new StringReader(xml));
    }

    @Test
    void theSameRecordGivesTheSameFeed() {
        assess(newCommitment(), "IN_PROGRESS", "2025-04-01").statusCode(201);
        String tag = reader().get("/changes.atom").then().extract().header("ETag");
        reader().header("If-None-Match", tag).get("/changes.atom").then().statusCode(304);
        assertEquals(text(""), text(""));
        newStatement();
        reader().header("If-None-Match", tag).get("/changes.atom").then().statusCode(200);
    }
}
