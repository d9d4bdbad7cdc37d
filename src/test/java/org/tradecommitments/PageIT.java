package org.tradecommitments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradecommitments.Chromium.Window;

/** The page in a real browser, served by the packaged service. */
class PageIT extends BrowserTest {

    private static final double MOST_BYTES = 300_000;

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
}
