package org.tradecommitments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The packaged service as a process of its own, which can be stopped and started again at the same address. */
final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final long SECONDS_TO_START = 120;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private final boolean starterData;
    private @Nullable Process process;

    PackagedService(boolean starterData) throws IOException {
        this.starterData = starterData;
        folder = Files.createTempDirectory("trade-commitments-page");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    String address() {
        return "http://localhost:" + port;
    }

    void start() throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.datasource.jdbc.url=" + DatabaseResource.h2(folder) + ";DB_CLOSE_ON_EXIT=FALSE",
                        "-Dtrade-commitments.admin-key=" + DatabaseResource.ADMIN_KEY,
                        "-Dtrade-commitments.starter-data=" + starterData,
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .start();
        process = started;
        CompletableFuture<Void> listening = new CompletableFuture<>();
        Thread log = new Thread(() -> readLog(started, listening), "log of the service");
        log.setDaemon(true);
        log.start();
        try {
            listening.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            started.destroyForcibly();
            throw new IOException("The service does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Reads to the end, as a process that nobody listens to would stop at a full pipe. */
    private static void readLog(Process started, CompletableFuture<Void> listening) {
        StringBuilder all = new StringBuilder();
        try (BufferedReader lines = started.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.append(line).append('\n');
                if (line.contains("Listening on")) {
                    listening.complete(null);
                }
            }
        } catch (IOException e) {
            all.append(e);
        }
        listening.completeExceptionally(new IllegalStateException("It ended:\n" + all));
    }

    void stop() {
        Process started = process;
        if (started != null) {
            started.destroy();
            try {
                if (!started.waitFor(20, TimeUnit.SECONDS)) {
                    started.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Records something, and answers with what the API does. */
    Map<?, ?> post(String path, Map<String, ?> body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address() + "/api/v1" + path))
                            .header("Authorization", "Bearer " + DatabaseResource.ADMIN_KEY)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(ContractDocument.JSON.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return ContractDocument.JSON.readValue(answer.body(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
