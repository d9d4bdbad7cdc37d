package org.tradecommitments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as it is sent, before a browser makes anything of it. */
@QuarkusTest
class PageTest extends ApiTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static ValidatableResponse page(String address) {
        return given().urlEncodingEnabled(false)
                .accept(BROWSER)
                .redirects()
                .follow(false)
                .get(address)
                .then();
    }

    private static String titled(String title) {
        Map<String, Object> body = commitmentBody();
        body.put("title", title);
        return create("/commitments", body).getString("reference");
    }

    @Test
    void nothingRunsInItButItsOwnScripts() {
        page("/")
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self'"),
                                containsString("style-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .body(not(containsString("style=")))
                .body(not(containsString(" onclick=")));
    }

    @Test
    void swaggerUiIsNotHeldToThePagesPolicy() {
        page("/").body(containsString("href=\"/swagger/\""));
        given().get("/swagger/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", nullValue());
    }

    @Test
    void isReadAtOneRevisionOfOneDay() {
        String html = page("/").statusCode(200).extract().asString();
        long read = Long.parseLong(first("data-revision=\"(\\d+)\"", html));
        org.junit.jupiter.api.Assertions.assertEquals(revision(), read);
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + pattern + " in the page"));
    }

    @Test
    void aHostileTitleIsEscaped() {
        String reference = titled("<script>alert(1)</script>\"><img src=x onerror=alert(1)>");
        for (String address : List.of("/", "/commitments/" + reference)) {
            page(address)
                    .statusCode(200)
                    .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                    .body(not(containsString("<script>alert")))
                    .body(not(containsString("<img src=x")));
        }
    }

    @Test
    void everyViewHasAnAddressOfItsOwn() {
        String maker = newParty();
        Map<String, Object> body = commitmentBody(newStatement(), maker);
        body.put("title", "Only here");
        create("/commitments", body);
        page("/?maker=" + maker).statusCode(200).body(containsString("Only here"));
        page("/?maker=" + maker + "&strength=RATIFIED").statusCode(200).body(containsString("Nothing on record"));
    }

    @Test
    void whatAFormLeavesEmptyIsNotInTheAddress() {
        page("/?q=ferry&dueBefore=&status=&party=A%26B,")
                .statusCode(303)
                .header("Location", endsWith("/?party=A%26B&q=ferry"));
        page("/?q=").statusCode(303).header("Location", endsWith("/"));
    }

    @Test
    void aCommitmentShowsWhatIsRecordedAboutIt() {
        String reference = newCommitment();
        String evidence = newEvidence(reference, "ACTION");
        String assessment = assess(reference, "FULFILLED", "2025-06-01", evidence)
                .statusCode(201)
                .extract()
                .path("id");
        create(
                "/commitments/" + reference + "/assessments",
                Map.of(
                        "status",
                        "PARTIALLY_FULFILLED",
                        "effectiveOn",
                        "2025-06-01",
                        "reason",
                        "Half of it, on a second look",
                        "evidence",
                        List.of(evidence),
                        "corrects",
                        assessment));
        create(
                "/commitments/" + reference + "/restatements",
                Map.of("statement", newStatement("2025-07-01"), "relation", "STRENGTHENS", "strength", "RATIFIED"));
        page("/commitments/" + reference)
                .statusCode(200)
                .body(containsString("Partially fulfilled"))
                .body(containsString("Half of it, on a second look"))
                .body(containsString("<s>As the port&#39;s log says</s>"))
                .body(containsString("A ferry was seen"))
                .body(containsString("Strengthens"))
                .body(containsString("As it was first made: pledged"))
                .body(containsString("/api/v1/commitments/" + reference));
    }

    @Test
    void aLinkLeadsOutWithoutTellingWhereFrom() {
        String reference = newCommitment();
        create(
                "/commitments/" + reference + "/evidence",
                Map.of(
                        "kind", "DOCUMENT",
                        "stance", "NEUTRAL",
                        "title", "The port's log",
                        "url", "https://www.example.org/log?a=1&b=2"));
        page("/commitments/" + reference)
                .statusCode(200)
                .body(containsString(
                        "<a href=\"https://www.example.org/log?a=1&amp;b=2\" rel=\"noopener noreferrer\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?status=DONE", "/?colour=red", "/?cursor=x", "/?dueBefore=soon", "/?q=%00"})
    void aFilterThatIsNotAllowedIsAPageThatSaysSo(String address) {
        page(address)
                .statusCode(400)
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Security-Policy", notNullValue())
                .body(containsString("To everything on record"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/commitments/NONE", "/nowhere"})
    void whatIsNotThereIsAPageForABrowserAndAProblemForAProgram(String address) {
        page(address)
                .statusCode(404)
                .header("Content-Type", startsWith("text/html"))
                .body(containsString("404"));
        given().accept("application/json")
                .get(address)
                .then()
                .statusCode(not(200))
                .header("Content-Type", startsWith("application/problem+json"));
        page("/api/v1/commitments/NONE").statusCode(404).header("Content-Type", startsWith("application/problem+json"));
    }

    @Test
    void whatABrowserKeepsHasAnAddressThatChangesWithIt() {
        String html = page("/").extract().asString();
        for (String file : List.of("d3.js", "htmx.js", "pico.css", "page.css", "live.js", "charts.js", "view.js")) {
            String address = first("\"(/assets/\\w{12}/" + Pattern.quote(file) + ")\"", html);
            given().header("Accept-Encoding", "gzip")
                    .get(Objects.requireNonNull(address))
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip")
                    .header("Cache-Control", containsString("max-age"));
        }
    }
}
