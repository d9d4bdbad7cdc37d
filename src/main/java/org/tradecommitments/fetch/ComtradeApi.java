package org.tradecommitments.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tradecommitments.shared.Settings;

/**
 * Asks Comtrade's API, one question at a time. The key goes into a header and not into the address, which others write
 * down; redirects are not followed, so that it goes nowhere else.
 *
 * <p>The JDK's own client, as an answer must end in time and within a size, which a generated client says nothing of.
 */
@ApplicationScoped
class ComtradeApi {

    /** The header that Azure API Management, in front of Comtrade's API, reads a key from. */
    private static final String KEY = "Ocp-Apim-Subscription-Key";

    private static final Duration CONNECTING = Duration.ofSeconds(20);

    /** Comtrade's own client waits as long. */
    private static final Duration ANSWERING = Duration.ofMinutes(2);

    /** More than {@link Question#MOST_ROWS} rows are. */
    private static final int LARGEST = 16 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private final Settings.Comtrade settings;
    private final String agent;

    ComtradeApi(
            Settings settings,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.settings = settings.comtrade();
        this.agent = name + "/" + version;
    }

    /**
     * Asks a question.
     *
     * @throws IOException where no answer came, or one that is too large
     */
    Reply ask(Question question, String key) throws IOException, InterruptedException {
        UriBuilder address = UriBuilder.fromUri(settings.address()).path(question.path());
        question.parameters().forEach(address::queryParam);
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.sendAsync(request(address.build(), key), response -> new BoundedBody(LARGEST));
        try {
            HttpResponse<byte[]> response = asked.get(ANSWERING.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(
                    response.statusCode(), response.headers().firstValue("Retry-After"), without(key, response.body()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BoundedBody.TooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new IOException(reason(e.getCause() == null ? e : e.getCause()), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer in " + ANSWERING.toSeconds() + " seconds", e);
        } finally {
            asked.cancel(true);
        }
    }

    /** What is answered may end in a log, and an answer may repeat what it was sent. */
    private static byte[] without(String key, byte[] body) {
        String text = new String(body, ISO_8859_1);
        return text.contains(key) ? text.replace(key, "(the key)").getBytes(ISO_8859_1) : body;
    }

    private HttpRequest request(URI address, String key) throws IOException {
        try {
            return requestWith(key, address);
        } catch (IllegalArgumentException e) {
            // Without its cause, the message of which has the key.
            throw new IOException("the key has characters that cannot be sent in a header");
        }
    }

    private HttpRequest requestWith(String key, URI address) {
        return HttpRequest.newBuilder(address)
                .header(KEY, key)
                .header("User-Agent", agent)
                .header("Accept", "application/json")
                .build();
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
