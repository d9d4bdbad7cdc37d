package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium: the one that {@code CHROMIUM} names, or the system's. Where there is none the tests that need it are
 * skipped, unless {@code TRADE_COMMITMENTS_BROWSER} is {@code required}.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** Runs as root, and asks nobody outside for anything. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    static Chromium start() {
        Path executable = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null) {
            String message = "The page is not tested: no Chromium at $CHROMIUM or " + String.join(", ", USUAL);
            if ("required".equals(System.getenv("TRADE_COMMITMENTS_BROWSER"))) {
                fail(message);
            }
            assumeTrue(false, message);
        }
        return new Chromium(java.util.Objects.requireNonNull(executable));
    }

    /** Opens a window of so many pixels. */
    Window window(int width, int height, ColorScheme scheme) {
        return new Window(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    Window withoutScripts() {
        return new Window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A window, with what went wrong in it and what it asked for. */
    final class Window implements AutoCloseable {
        final Page page;
        private final BrowserContext context;
        private final Queue<String> errors = new ConcurrentLinkedQueue<>();
        private final Queue<String> requests = new ConcurrentLinkedQueue<>();

        private Window(Browser.NewContextOptions options) {
            context = browser.newContext(options);
            page = context.newPage();
            page.onConsoleMessage(message -> note(message.type(), message.text()));
            page.onPageError(error -> errors.add("error: " + error));
            page.onRequest(request -> requests.add(request.url()));
        }

        private void note(String type, String text) {
            if (type.equals("error") || type.equals("warning")) {
                errors.add(type + ": " + text);
            }
        }

        void assertNoErrors() {
            assertEquals(List.of(), List.copyOf(errors), "what the console says");
        }

        /** Only that the service did not answer may have gone wrong. */
        void assertNoErrorsButOfTheNetwork() {
            assertEquals(
                    List.of(),
                    errors.stream().filter(each -> !each.contains("net::ERR_")).toList(),
                    "what the console says");
        }

        void assertAskedNobodyBut(String address) {
            assertEquals(
                    List.of(),
                    requests.stream()
                            .filter(each -> !each.startsWith(address + "/"))
                            .toList(),
                    "requests that leave the host");
        }

        @Nullable
        Object run(String script) {
            return page.evaluate(script);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
