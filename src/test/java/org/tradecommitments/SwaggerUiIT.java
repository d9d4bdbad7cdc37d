package org.tradecommitments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tradecommitments.Chromium.Window;

/** What a person does in Swagger UI: gives a key, records something with the example that is there, and reads. */
class SwaggerUiIT {

    @Test
    void aFigureIsRecordedAndAProgressRead() throws IOException {
        try (Chromium chromium = Chromium.start();
                PackagedService service = new PackagedService(true);
                Window window = chromium.window(1280, 900, ColorScheme.LIGHT)) {
            window.page.navigate(service.address() + "/swagger");
            authorize(window);

            Locator record = tryOut(window, "recordObservation");
            execute(record, "201", "recordedAt");

            Locator progress = tryOut(window, "readProgress");
            assertThat(progress.locator("input[placeholder=If-None-Match]")).isEmpty();
            progress.locator("input[placeholder=commitment]").fill("MYS-RUS-2025-003");
            execute(progress, "200", "sentence");

            window.assertNoErrors();
            window.assertAskedNobodyBut(service.address());
        }
    }

    private static void authorize(Window window) {
        window.page.locator("button.authorize").first().click();
        Locator dialog = window.page.locator(".modal-ux");
        dialog.locator("input").fill(DatabaseResource.ADMIN_KEY);
        dialog.locator("button.authorize").click();
        dialog.locator("button.btn-done").click();
    }

    /** Opens an operation. */
    private static Locator tryOut(Window window, String operation) {
        Locator block = window.page.locator("[id$=-" + operation + "].opblock");
        block.locator(".opblock-summary-control").click();
        block.locator("button.try-out__btn").click();
        return block;
    }

    private static void execute(Locator operation, String status, String word) {
        operation.locator("button.execute").click();
        Locator answer = operation.locator(".live-responses-table tr.response").first();
        assertThat(answer.locator(".response-col_status")).containsText(status);
        assertThat(answer.locator(".response-col_description")).containsText(word);
    }
}
