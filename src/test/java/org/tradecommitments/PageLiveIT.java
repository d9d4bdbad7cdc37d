package org.tradecommitments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tradecommitments.Chromium.Window;

/** The page while it is open and the record moves, or the service goes. */
class PageLiveIT extends BrowserTest {

    private static LocatorAssertions.HasTextOptions withinTwoSeconds() {
        return new LocatorAssertions.HasTextOptions().setTimeout(2000);
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
            try {
                assertThat(page.locator("#live-words")).hasText("Reconnecting…");
                assertThat(page.locator("#live")).hasAttribute("data-state", "lost");
                assertThat(rows(page)).hasCount(1);
            } finally {
                service.start();
            }
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

    @Test
    void looksByItselfWhenTheDayTurns() {
        try (Window window = chromium.window(1440, 900, ColorScheme.LIGHT)) {
            Page page = window.page;
            page.clock().install(new Clock.InstallOptions().setTime("2026-11-24T23:59:50Z"));
            String address = service.address() + "/?q=nothing";
            page.navigate(address);
            assertThat(page.locator("#live-words")).hasText("Live");
            page.waitForRequest(address, () -> page.clock().runFor(15_000));
            window.assertNoErrors();
        }
    }
}
