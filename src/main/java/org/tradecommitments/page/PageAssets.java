package org.tradecommitments.page;

import io.quarkus.qute.TemplateExtension;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.tradecommitments.shared.Gzip;
import org.tradecommitments.shared.Sha256;

/**
 * The files of the page: our own, and of each library the one that the page loads. A browser keeps them for as long as it
 * likes, so their address tells which they are. They are compressed once.
 */
@Singleton
public class PageAssets {

    private static final String STYLE = "text/css;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private record Asset(String type, Buffer identity, Buffer gzip) {}

    private static final Map<String, Asset> ASSETS = new TreeMap<>();

    static {
        for (String name : new String[] {"live.js", "charts.js", "target.js", "view.js"}) {
            ASSETS.put(name, asset(SCRIPT, "META-INF/resources/assets/" + name));
        }
        for (String name : new String[] {"page.css", "target.css"}) {
            ASSETS.put(name, asset(STYLE, "META-INF/resources/assets/" + name));
        }
        ASSETS.put("icon.svg", asset("image/svg+xml", "META-INF/resources/assets/icon.svg"));
        ASSETS.put("d3.js", asset(SCRIPT, webJar("d3", "dist/d3.min.js")));
        ASSETS.put("htmx.js", asset(SCRIPT, webJar("htmx.org", "dist/htmx.min.js")));
        ASSETS.put("pico.css", asset(STYLE, webJar("picocss__pico", "css/pico.min.css")));
    }

    private static final String VERSION = version(ASSETS);

    /** Changes whenever any of them does. */
    @TemplateExtension(namespace = "assets")
    static String version() {
        return VERSION;
    }

    void register(@Observes Router router) {
        ASSETS.forEach((name, asset) ->
                router.get("/assets/" + VERSION + "/" + name).handler(request -> send(asset, request)));
    }

    private static void send(Asset asset, RoutingContext request) {
        boolean gzip = Gzip.isTaken(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzip) {
            request.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        request.response().end(gzip ? asset.gzip : asset.identity);
    }

    private static Asset asset(String type, String resource) {
        byte[] content = content(resource);
        return new Asset(type, Buffer.buffer(content), Buffer.buffer(Gzip.compressed(content)));
    }

    /** A file of a library of npm's, wherever its version has put it. */
    private static String webJar(String library, String file) {
        Properties properties = new Properties();
        try {
            String resource = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
            properties.load(new StringReader(new String(content(resource), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/" + library + "/" + properties.getProperty("version") + "/" + file;
    }

    private static byte[] content(String resource) {
        try (InputStream content = PageAssets.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("The service was built without " + resource);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Map<String, Asset> assets) {
        StringBuilder all = new StringBuilder();
        assets.values().forEach(asset -> all.append(Sha256.of(asset.identity.getBytes())));
        return Sha256.of(all.toString()).substring(0, 12);
    }
}
