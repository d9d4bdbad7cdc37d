package org.tradecommitments.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tradecommitments.shared.Sha256;

/** The style sheet and scripts of the page. A browser keeps them for long, so their address tells which they are. */
final class PageAssets {

    private static final List<String> FILES = List.of(
            "META-INF/resources/assets/page.css",
            "META-INF/resources/assets/live.js",
            "META-INF/resources/assets/charts.js",
            "META-INF/resources/assets/view.js",
            "META-INF/maven/org.webjars.npm/d3/pom.properties",
            "META-INF/maven/org.webjars.npm/htmx.org/pom.properties",
            "META-INF/maven/org.webjars.npm/picocss__pico/pom.properties");

    private static final String VERSION = digest();

    private PageAssets() {}

    /** Changes whenever any of them does. */
    @TemplateExtension(namespace = "assets")
    static String version() {
        return VERSION;
    }

    private static String digest() {
        StringBuilder all = new StringBuilder();
        for (String file : FILES) {
            try (InputStream content = PageAssets.class.getClassLoader().getResourceAsStream(file)) {
                if (content == null) {
                    throw new IllegalStateException("The service was built without " + file);
                }
                all.append(Sha256.of(content.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Sha256.of(all.toString()).substring(0, 12);
    }
}
