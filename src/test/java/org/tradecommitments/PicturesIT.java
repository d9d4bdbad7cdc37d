package org.tradecommitments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tradecommitments.Chromium.Window;

/** No test: takes the pictures of the documents, of the starter data and of an invented target, with {@code -Dscreenshots=docs/screenshots}. */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class PicturesIT {

    @Test
    void pictures() throws IOException {
        try (Chromium chromium = Chromium.start();
                PackagedService starter = new PackagedService(true);
                PackagedService invented = new PackagedService(false)) {
            SyntheticTarget.whole(invented);
            part(
                    chromium,
                    "target",
                    invented.address() + "/commitments/" + SyntheticTarget.REFERENCE,
                    ".by-reading.lead");
            String address = starter.address();
            picture(chromium, "light", address + "/", 1440, 900, ColorScheme.LIGHT);
            picture(chromium, "dark", address + "/", 1440, 900, ColorScheme.DARK);
            picture(chromium, "phone", address + "/", 390, 844, ColorScheme.LIGHT);
            picture(chromium, "commitment", address + "/commitments/MYS-RUS-2025-003", 1280, 900, ColorScheme.LIGHT);
        }
    }

    /** A part of a page that shows invented parties, as its title says. */
    private static void part(Chromium chromium, String name, String address, String part) {
        try (Window window = chromium.window(1280, 900, ColorScheme.LIGHT)) {
            window.page.navigate(address);
            assertThat(window.page.locator("#live-words")).hasText("Live");
            assertThat(window.page.locator(part + " .plot")).isVisible();
            window.page
                    .locator(part)
                    .screenshot(new Locator.ScreenshotOptions()
                            .setPath(Path.of(System.getProperty("screenshots"), name + ".png")));
        }
    }

    private static void picture(
            Chromium chromium, String name, String address, int width, int height, ColorScheme scheme) {
        try (Window window = chromium.window(width, height, scheme)) {
            window.page.navigate(address);
            assertThat(window.page.locator("#live-words")).hasText("Live");
            window.page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("screenshots"), name + ".png")));
        }
    }
}
