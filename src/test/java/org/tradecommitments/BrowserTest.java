package org.tradecommitments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.tradecommitments.Chromium.Window;

/** What tests in a real browser share: the packaged service with invented commitments in it, and a Chromium. */
abstract class BrowserTest {

    static final String HOSTILE =
            "<script>document.title = 'run'</script>\"><img src=x onerror=\"document.title='run'\">";

    static PackagedService service;
    static Chromium chromium;
    static String statement;

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

    static void commitment(String reference, String title, String maker, String strength) {
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

    static void assess(String reference, String status, String reason) {
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

    static Window open(String path) {
        return open(path, 1440, ColorScheme.LIGHT);
    }

    static Window open(String path, int width, ColorScheme scheme) {
        Window window = chromium.window(width, 900, scheme);
        window.page.navigate(service.address() + path);
        assertThat(window.page.locator("#live-words")).hasText("Live");
        return window;
    }

    static Locator rows(Page page) {
        return page.locator("#table tbody tr");
    }

    static void assertSound(Window window) {
        window.assertNoErrors();
        window.assertAskedNobodyBut(service.address());
        assertNotEquals("run", window.page.title(), "a hostile title has run");
    }
}
