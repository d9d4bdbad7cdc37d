package org.tradecommitments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradecommitments.Chromium.Window;

/** The page in a real browser, served by the packaged service. */
class PageIT {

    private static final String HOSTILE =
            "<script>document.title = 'run'</script>\"><img src=x onerror=\"document.title='run'\">";
    private static final double MOST_BYTES = 300_000;

    private static PackagedService service;
    private static Chromium chromium;
    private static String statement;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        service = new PackagedService(false);
        service.post("/parties", Map.of("code", "SYN-FERRIES", "name", "Synthetic Ferries", "kind", "ORGANISATION"));
        service.post("/parties", Map.of("code", "SYN-PORT", "name", "Synthetic Port", "kind", "ORGANISATION"));
        statement = String.valueOf(service.post(
                        "/statements",
                        Map.of("title", "Synthetic: ferry talks", "kind", "SPEECH", "madeOn", "2025-03-01"))
                .get("id"));
        for (int i = 1; i <= 25; i++) {
            commitment(
                    "SYN-" + (100 + i),
                    "Synthetic: berth no. " + i,
                    i % 2 == 0 ? "SYN-PORT" : "SYN-FERRIES",
                    "PLEDGED");
        }
        commitment("SYN-HOSTILE", HOSTILE, "SYN-PORT", "DISCUSSED");
        commitment("SYN-FIRST", "Synthetic: reopen the ferry line", "SYN-FERRIES", "RATIFIED");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void commitment(String reference, String title, String maker, String strength) {
        service.post(
                "/commitments",
                Map.of(
                        "reference", reference,
                        "statement", statement,
                        "title", title,
                        "kind", "EVENT",
                        "strength", strength,
                        "parties", List.of(Map.of("party", maker, "role", "MAKER")),
                        "due", Map.of("from", "2026-01-01", "to", "2026-06-30", "basis", "STATED")));
    }

    private static void assess(String reference, String status, String reason) {
        Object evidence = service.post(
                        "/commitments/" + reference + "/evidence",
                        Map.of("kind", "ACTION", "stance", "SUPPORTS", "title", "Synthetic: a ferry was seen"))
                .get("id");
        service.post(
                "/commitments/" + reference + "/assessments",
                Map.of(
                        "status",
                        status,
                        "effectiveOn",
                        "2026-06-01",
                        "reason",
                        reason,
                        "evidence",
                        List.of(String.valueOf(evidence))));
    }

    private static Window open(String path) {
        return open(path, 1440, ColorScheme.LIGHT);
    }

    private static Window open(String path, int width, ColorScheme scheme) {
        Window window = chromium.window(width, 900, scheme);
        window.page.navigate(service.address() + path);
        assertThat(window.page.locator("#live-words")).hasText("Live");
        return window;
    }

    private static Locator rows(Page page) {
        return page.locator("#table tbody tr");
    }

    private static LocatorAssertions.HasTextOptions withinTwoSeconds() {
        return new LocatorAssertions.HasTextOptions().setTimeout(2000);
    }

    private static void assertSound(Window window) {
        window.assertNoErrors();
        window.assertAskedNobodyBut(service.address());
        assertEquals(false, window.page.title().equals("run"), "a hostile title has run");
    }

    @Test
    void isFilteredAndTheBackButtonTakesBack() {
        try (Window window = open("/")) {
            Page page = window.page;
            page.locator("#menu-strength summary").click();
            page.locator("#filter-strength-RATIFIED").check();
            assertThat(page).hasURL(service.address() + "/?strength=RATIFIED");
            assertThat(rows(page)).hasCount(1);
            assertThat(page.locator("#menu-strength fieldset")).isVisible();
            page.locator("#filter-strength-DISCUSSED").check();
            assertThat(rows(page)).hasCount(2);
            assertThat(page.locator(".chips li")).hasCount(3);

            page.goBack();
            assertThat(page).hasURL(service.address() + "/?strength=RATIFIED");
            assertThat(rows(page)).hasCount(1);
            assertThat(page.locator("#filter-strength-DISCUSSED")).not().isChecked();
            page.locator(".chips a").first().click();
            assertThat(page).hasURL(service.address() + "/");
            assertThat(rows(page)).hasCount(20);

            page.locator("#filter-q").fill("reopen");
            page.locator("#filter-q").press("Enter");
            assertThat(rows(page)).hasCount(1);
            assertThat(page).hasURL(service.address() + "/?q=reopen");
            assertSound(window);
        }
    }

    @Test
    void isSortedAndTurnedOver() {
        try (Window window = open("/")) {
            Page page = window.page;
            page.locator("thead th.column-title a").click();
            assertThat(page.locator("thead th.column-title")).hasAttribute("aria-sort", "ascending");
            assertThat(rows(page).first()).containsText("SYN-101");
            page.locator("thead th.column-title a").click();
            assertThat(page.locator("thead th.column-title")).hasAttribute("aria-sort", "descending");
            assertThat(page).hasURL(service.address() + "/?sort=-reference");
            String first = rows(page).first().textContent();
            page.locator("a[rel=next]").click();
            assertThat(rows(page).first()).not().hasText(first);
            assertThat(page).hasURL(Pattern.compile("sort=-reference&cursor=|cursor=.*&sort=-reference"));
            assertThat(page.locator("a[rel=next]")).hasCount(0);
            assertSound(window);
        }
    }

    @Test
    void opensACommitment() {
        try (Window window = open("/?strength=RATIFIED")) {
            Page page = window.page;
            rows(page).first().locator("a").click();
            assertThat(page).hasURL(service.address() + "/commitments/SYN-FIRST");
            assertThat(page.locator("h1")).hasText("Synthetic: reopen the ferry line");
            assertThat(page.locator("#firmness")).containsText("Ratified");
            assertThat(page.locator("#terms")).containsText("Stated");
            page.goBack();
            assertThat(rows(page)).hasCount(1);
            assertSound(window);
        }
    }

    @Test
    void anAssessmentAppearsInTheOpenPageWithoutAReload() {
        commitment("SYN-MOVING", "Synthetic: build the pier", "SYN-PORT", "PLEDGED");
        try (Window window = open("/?q=pier");
                Window other = open("/commitments/SYN-MOVING")) {
            Page page = window.page;
            assertThat(rows(page).locator(".column-status .status")).hasText("Not assessed");
            page.locator("#history-details summary").click();
            page.locator("#table tbody a").focus();
            window.run("window.stayed = true");
            other.run("window.stayed = true");

            assess("SYN-MOVING", "FULFILLED", "Synthetic: the pier stands.");

            assertThat(rows(page).locator(".column-status .status")).hasText("Fulfilled", withinTwoSeconds());
            assertThat(other.page.locator("#standing .headline")).hasText("Fulfilled", withinTwoSeconds());
            assertThat(other.page.locator("#assessments")).containsText("Synthetic: the pier stands.");
            assertThat(page.locator("#changes li").first()).containsText("assessed as Fulfilled");
            assertThat(page.locator("#news")).containsText("build the pier");
            assertEquals(true, window.run("window.stayed"), "the page was reloaded");
            assertEquals(true, other.run("window.stayed"), "the page was reloaded");
            assertThat(page.locator("#table tbody a")).isFocused();
            assertThat(page.locator("#history-figures")).isVisible();
            assertThat(page.locator("#history .chart svg.plot")).isVisible();
            assertSound(window);
            assertSound(other);
        }
    }

    @Test
    void saysThatTheServiceIsGoneAndRecovers() throws IOException {
        commitment("SYN-LATER", "Synthetic: dredge the channel", "SYN-PORT", "PLEDGED");
        try (Window window = open("/?q=dredge")) {
            Page page = window.page;
            window.run("window.stayed = true");
            service.stop();
            assertThat(page.locator("#live-words")).hasText("Reconnecting…");
            assertThat(page.locator("#live")).hasAttribute("data-state", "lost");
            assertThat(rows(page)).hasCount(1);
            service.start();
            assertThat(page.locator("#live-words"))
                    .hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            assess("SYN-LATER", "IN_PROGRESS", "Synthetic: a dredger was seen.");
            assertThat(rows(page).locator(".column-status .status")).hasText("In progress", withinTwoSeconds());
            assertEquals(true, window.run("window.stayed"), "the page was reloaded");
            window.assertNoErrorsButOfTheNetwork();
            window.assertAskedNobodyBut(service.address());
        }
    }

    @Test
    void asksByItselfWhileNoEventsCome() {
        commitment("SYN-ASKED", "Synthetic: paint the buoys", "SYN-PORT", "PLEDGED");
        try (Window window = chromium.window(1440, 900, ColorScheme.LIGHT)) {
            Page page = window.page;
            page.route("**/api/v1/changes**", route -> route.abort());
            page.navigate(service.address() + "/?q=buoys");
            assertThat(page.locator("#live")).hasAttribute("data-state", "polling");
            assess("SYN-ASKED", "STALLED", "Synthetic: no paint.");
            assertThat(rows(page).locator(".column-status .status"))
                    .hasText("Stalled", new LocatorAssertions.HasTextOptions().setTimeout(8_000));
            window.assertNoErrorsButOfTheNetwork();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void canBeReadByEverybody(ColorScheme scheme) {
        for (String path : List.of("/", "/?strength=PLEDGED&sort=due", "/commitments/SYN-FIRST")) {
            try (Window window = open(path, 1440, scheme)) {
                List<String> violations = new AxeBuilder(window.page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList();
                assertEquals(List.of(), violations, path);
            }
        }
    }

    @Test
    void aHostileTitleIsText() {
        for (String path : List.of("/?strength=DISCUSSED", "/commitments/SYN-HOSTILE")) {
            try (Window window = open(path)) {
                Page page = window.page;
                assertThat(page.getByText(HOSTILE).first()).isVisible();
                assertThat(page.locator("main script, main img")).hasCount(0);
                assertSound(window);
            }
        }
    }

    @Test
    void fitsAPhone() {
        for (String path : List.of("/", "/commitments/SYN-HOSTILE", "/commitments/NONE")) {
            try (Window window = chromium.window(390, 844, ColorScheme.LIGHT)) {
                window.page.navigate(service.address() + path);
                assertEquals(390, window.run("document.documentElement.scrollWidth"), path);
            }
        }
    }

    @Test
    void isLightOnFirstLoad() {
        try (Window window = open("/")) {
            assertThat(window.page.locator("#history .chart svg.plot")).isVisible();
            Number bytes = (Number)
                    window.run(
                            "performance.getEntries().filter(e => 'encodedBodySize' in e).reduce((sum, e) => sum + e.encodedBodySize, 0)");
            assertTrue(bytes != null && bytes.doubleValue() > 50_000, "not everything was counted: " + bytes);
            assertTrue(bytes.doubleValue() < MOST_BYTES, "the first load is " + bytes + " bytes");
        }
    }

    @Test
    void worksWithoutScripts() {
        try (Window window = chromium.withoutScripts()) {
            Page page = window.page;
            page.navigate(service.address() + "/");
            page.locator("#menu-strength summary").click();
            page.locator("#filter-strength-RATIFIED").check();
            page.locator("#filters button").click();
            assertThat(page).hasURL(service.address() + "/?strength=RATIFIED");
            assertThat(rows(page)).hasCount(1);
            page.locator(".chips a").first().click();
            page.locator("th.column-due a").click();
            assertThat(page).hasURL(service.address() + "/?sort=due");
            page.locator("a[rel=next]").click();
            assertThat(page.getByText("First page")).isVisible();
            rows(page).first().locator("a").click();
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @Test
    void whatIsRefusedHasAPageThatSaysWhy() {
        try (Window window = open("/")) {
            Page page = window.page;
            page.locator("#menu-more summary").click();
            page.locator("#filter-product").fill("ferries");
            page.locator("#filter-product").press("Enter");
            assertThat(page.locator("main")).containsText("is not 1 to 6 digits of an HS code");
            window.assertAskedNobodyBut(service.address());
        }
    }

    /** Not a test: takes the pictures of the documents, with {@code -Dscreenshots=docs/screenshots}. */
    @Test
    @EnabledIfSystemProperty(named = "screenshots", matches = ".+")
    void pictures() throws IOException {
        try (PackagedService starter = new PackagedService(true)) {
            picture(starter, "light", "/", 1440, 900, ColorScheme.LIGHT);
            picture(starter, "dark", "/", 1440, 900, ColorScheme.DARK);
            picture(starter, "phone", "/", 390, 844, ColorScheme.LIGHT);
            picture(starter, "commitment", "/commitments/MYS-RUS-2025-003", 1280, 900, ColorScheme.LIGHT);
        }
    }

    private static void picture(
            PackagedService starter, String name, String path, int width, int height, ColorScheme scheme) {
        try (Window window = chromium.window(width, height, scheme)) {
            window.page.navigate(starter.address() + path);
            assertThat(window.page.locator("#live-words")).hasText("Live");
            window.page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("screenshots"), name + ".png")));
        }
    }
}
