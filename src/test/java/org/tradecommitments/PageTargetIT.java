package org.tradecommitments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradecommitments.Chromium.Window;

/** A measured target on the page, in a real browser: the chart, the figures beneath, and how they move. */
class PageTargetIT extends BrowserTest {

    private static final double MOST_BYTES = 300_000;
    private static final String ADDRESS = "/commitments/" + SyntheticTarget.REFERENCE;
    private static final String HOSTILE_ADDRESS = "/commitments/SYN-HOSTILE-TARGET";

    @BeforeAll
    static void targets() {
        SyntheticTarget.whole(service);
        SyntheticTarget hostile = SyntheticTarget.in(service, "SYN-HOSTILE-TARGET");
        hostile.reading(HOSTILE, "1001", Map.of("lead", true, "frequency", "MONTH"));
        List<Long> months = SyntheticTarget.months(3);
        for (int i = 0; i < months.size(); i++) {
            String month = "%d-%02d".formatted(2022 + i / 12, i % 12 + 1);
            if (!month.equals("2023-02")) { // a month that nobody knows
                hostile.exported("1001", month, months.get(i), false);
            }
        }
    }

    private static Locator lead(Page page) {
        return page.locator(".by-reading.lead");
    }

    @Test
    void theChartDrawsTheFiguresOfTheTable() {
        try (Window window = open(ADDRESS)) {
            Locator lead = lead(window.page);
            assertThat(lead.locator(".target-chart .plot .own .point")).hasCount(7);
            assertThat(lead.locator(".target-chart .plot .other .point")).hasCount(7);
            assertThat(lead.locator(".target-chart .plot .provisional")).hasCount(2);
            assertThat(lead.locator(".target-chart .plot .way")).hasCount(1);
            assertThat(lead.locator(".target-chart .plot .goal")).hasCount(1);
            assertThat(lead.locator(".target-chart .plot .trend rect")).hasCount(1);
            assertThat(lead.locator(".target-chart .plot")).hasAttribute("role", "img");
            assertThat(lead.locator(".target-chart title")).hasText("Chart: Lead reading: " + SyntheticTarget.LABEL);
            assertThat(lead.locator(".target-chart desc")).containsText("1.31 times the 2024 figure");
            for (String said : List.of("Northland", "Southland", "path", "Goal USD 2,000,000 by Dec 2027")) {
                assertThat(lead.locator(".target-chart .plot text.label")
                                .filter(new Locator.FilterOptions().setHasText(said)))
                        .hasCount(1);
            }
            assertThat(lead.locator("tbody tr")).hasCount(7);
            assertSound(window);
        }
    }

    /** 1,310,000 lies 0.655 of the way from the line of 0 up to that of the goal, 2,000,000. */
    @Test
    void aPointStandsAtItsFigureOnAScaleThatBeginsAtZero() {
        try (Window window = open(ADDRESS)) {
            assertThat(lead(window.page).locator(".plot .own .point")).hasCount(7);
            Number share = (Number) window.run("""
                    (() => {
                      const plot = document.querySelector('.by-reading.lead .plot');
                      const at = (selector, attribute) => Number(plot.querySelector(selector).getAttribute(attribute));
                      const points = [...plot.querySelectorAll('.own .point')];
                      const y = Number(points.at(-1).getAttribute('transform').match(/,([\\d.]+)/)[1]);
                      return (at('.zero', 'y1') - y) / (at('.zero', 'y1') - at('.level', 'y1'));
                    })()
                    """);
            assertNotNull(share);
            assertEquals(0.655, share.doubleValue(), 1e-6);
        }
    }

    @Test
    void monthsAreDrawnAsYearsThatEndWithThemAndWhatIsMissingPartsTheLine() {
        try (Window window = open(HOSTILE_ADDRESS)) {
            Locator plot = lead(window.page).locator(".target-chart .plot");
            // As February 2023 is missing: the years to December 2022 and January 2023, and those from February 2024
            // on.
            assertThat(plot.locator(".own .point")).hasCount(2 + 11);
            assertThat(plot.locator(".own .line")).hasCount(2);
            assertThat(lead(window.page).locator("tbody tr")).hasCount(35);
            assertSound(window);
        }
    }

    @Test
    void aHostileLabelIsText() {
        try (Window window = open(HOSTILE_ADDRESS)) {
            assertThat(window.page.locator(".by-reading h3")).containsText(HOSTILE);
            assertThat(window.page.locator("main script, main img")).hasCount(0);
            assertThat(window.page.locator(".target-chart title")).containsText(HOSTILE);
            assertSound(window);
        }
    }

    @Test
    void aNewFigureAppearsInTheOpenPageWithoutAReload() {
        SyntheticTarget moving = SyntheticTarget.in(service, "SYN-MOVING-TARGET");
        moving.reading("Synthetic: rubber", "4001", Map.of("lead", true));
        moving.exported("4001", "2023", 90, false);
        moving.exported("4001", "2024", 100, false);
        try (Window window = open("/commitments/SYN-MOVING-TARGET");
                Window board = open("/?q=SYN-MOVING-TARGET")) {
            Page page = window.page;
            window.run("window.stayed = true");
            assertThat(page.locator("#target .attained")).containsText("No data yet");
            assertThat(page.locator(".plot .own .point")).hasCount(2);
            page.locator("#target .drawn summary").click();

            moving.exported("4001", "2025", 150, false);

            LocatorAssertions.ContainsTextOptions soon = new LocatorAssertions.ContainsTextOptions().setTimeout(2000);
            assertThat(page.locator("#target .attained")).containsText(Pattern.compile("50\\s%"), soon);
            assertThat(page.locator("#target .attained")).containsText("On track");
            assertThat(page.locator(".plot .own .point")).hasCount(3);
            assertThat(page.locator("#target tbody")).isVisible();
            assertThat(rows(board.page)).containsText(Pattern.compile("50\\s% of the way"));
            assertEquals(true, window.run("window.stayed"), "the page was reloaded");
            assertSound(window);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void canBeReadByEverybody(ColorScheme scheme) {
        for (String path : List.of(ADDRESS, HOSTILE_ADDRESS, "/?kind=MEASURED")) {
            try (Window window = open(path, 1440, scheme)) {
                window.run("document.querySelectorAll('#target details').forEach(each => each.open = true)");
                List<String> violations = new AxeBuilder(window.page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList();
                assertEquals(List.of(), violations, path);
            }
        }
    }

    @Test
    void fitsAPhoneAndIsDrawnAnewWhereTheWindowChanges() {
        try (Window window = open(ADDRESS, 390, ColorScheme.LIGHT)) {
            Locator plot = lead(window.page).locator(".plot");
            assertThat(plot).isVisible();
            assertEquals(390, window.run("document.documentElement.scrollWidth"));
            String narrow = plot.getAttribute("viewBox");
            window.page.setViewportSize(844, 390);
            assertThat(plot).not().hasAttribute("viewBox", String.valueOf(narrow));
            assertThat(plot.locator(".own .point")).hasCount(7);
        }
    }

    @Test
    void isLightOnFirstLoad() {
        try (Window window = open(ADDRESS)) {
            assertThat(lead(window.page).locator(".plot")).isVisible();
            Number bytes = (Number)
                    window.run(
                            "performance.getEntries().filter(e => 'encodedBodySize' in e).reduce((sum, e) => sum + e.encodedBodySize, 0)");
            assertTrue(bytes != null && bytes.doubleValue() > 50_000, "not everything was counted: " + bytes);
            assertTrue(bytes.doubleValue() < MOST_BYTES, "the first load is " + bytes + " bytes");
        }
    }

    @Test
    void saysItAllWithoutScripts() {
        try (Window window = chromium.withoutScripts()) {
            Page page = window.page;
            page.navigate(service.address() + ADDRESS);
            assertThat(lead(page).locator(".quotable")).containsText("1.31 times the 2024 figure");
            assertThat(lead(page).locator(".plot")).hasCount(0);
            lead(page).locator(".drawn summary").click();
            assertThat(lead(page).locator("tbody tr").last()).containsText("+131,000");
        }
    }

    @Test
    void theTargetsOfTheBoardLeadToTheirLists() {
        try (Window window = open("/")) {
            Page page = window.page;
            page.locator(".parts a")
                    .filter(new Locator.FilterOptions().setHasText("on track"))
                    .click();
            assertThat(page).hasURL(service.address() + "/?target=ON_TRACK");
            assertThat(page.locator("#table")).containsText(SyntheticTarget.REFERENCE);
            assertThat(page.locator("#table .aim").first()).containsText("On track");
            assertSound(window);
        }
    }
}
