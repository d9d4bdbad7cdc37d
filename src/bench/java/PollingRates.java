import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How fast a service answers who polls, against the limit, {@code RawServer.java}, which gives the same bytes: loads one
 * at a time by {@code wrk} and prints a Markdown table. {@code src/bench/polling} starts both, each on a core that this
 * program does not use, and then this.
 *
 * <pre>
 * TRADE_COMMITMENTS_KEY=… java PollingRates.java --service=http://localhost:8098 --service-pid=…
 *     --raw=http://localhost:8097 --raw-pid=… [--rounds=5] [--most=11] [--spread=0.10] [--seconds=8] [--warmup=15]
 *     [--connections=64] [--rows=.*] [--work=/tmp]
 * </pre>
 *
 * Both are loaded for {@code warmup} seconds before anything is measured, and for half of that before each row. Then
 * they are measured in turn, {@code rounds} times; while the ratios of a row lie further apart than {@code spread} (as
 * a part of their median), it is measured on, up to {@code most} times. The rows "with 10 writes/s" set the service
 * while somebody writes against the same service while nobody does; pollers take up the new entity tag as they go.
 *
 * <p>Code that writes is run too seldom at that pace to be compiled soon, which would be what is measured; so before a
 * row with writes there are ten times as many of them.
 *
 * <p>Each row tells medians of the rates, the median and the least and largest of the ratios, the bytes and the
 * server's CPU time an answer, and how busy the server was: well below 100 % of a core it was not the server that set
 * the pace. {@code --rows} is a pattern of the rows' names. Exit code: 0; 1 where wrk or the writer saw errors; 2 where
 * it could not run.
 */
public final class PollingRates {

    private static final String OPTIONS = "--service=http://localhost:8098 --service-pid= --raw=http://localhost:8097"
            + " --raw-pid= --rounds=5 --most=11 --spread=0.10 --seconds=8 --warmup=15 --connections=64 --rows=.*"
            + " --work=/tmp";

    private static final String ITEM = "/api/v1/commitments/MYS-RUS-2025-003";
    private static final List<Row> ROWS = """
            304, board; /api/v1/board; gzip
            304, filtered list; /api/v1/commitments?status=NOT_ASSESSED&limit=50; gzip
            304, one commitment; /api/v1/commitments/MYS-RUS-2025-003; gzip
            200, board; /api/v1/board; identity
            200, board, gzip; /api/v1/board; gzip
            200, first page of 50; /api/v1/commitments?limit=50; identity
            200, first page of 50, gzip; /api/v1/commitments?limit=50; gzip
            304, board, with 10 writes/s; /api/v1/board; gzip
            304, filtered list, with 10 writes/s; /api/v1/commitments?status=NOT_ASSESSED&limit=50; gzip
            304, one commitment, with 10 writes/s; /api/v1/commitments/MYS-RUS-2025-003; gzip
            200, board, with 10 writes/s; /api/v1/board; identity
            200, first page of 50, with 10 writes/s; /api/v1/commitments?limit=50; identity
            """.lines().map(Row::of).toList();

    private static final int MILLISECONDS_A_WRITE = 100;

    /** One request in several is made anew, as the tag may have moved; the others repeat it. */
    private static final String SCRIPT = """
            local made, left = nil, 0
            function request()
               if left == 0 then
                  local file = io.open("%s")
                  wrk.headers["If-None-Match"] = file:read("*l")
                  file:close()
                  made, left = wrk.format(), 100
               end
               left = left - 1
               return made
            end
            function done(summary, latency, requests)
               local failed = summary.errors
               io.write(string.format("RESULT %%d %%d %%d %%d\\n", summary.requests, summary.duration, summary.bytes,
                  failed.connect + failed.read + failed.write + failed.status + failed.timeout))
            end
            """;

    /** What is asked: with the tag of the last answer or without, while somebody writes or not. */
    private record Row(String name, String path, String encoding, boolean conditional, boolean writes) {
        static Row of(String line) {
            String[] parts = line.split("; ");
            return new Row(parts[0], parts[1], parts[2], line.startsWith("304"), parts[0].contains("writes"));
        }

        Row quiet() {
            return new Row(name, path, encoding, conditional, false);
        }
    }

    /** What one run of wrk saw. */
    private record Seen(double rate, double bytes, double micros, double busy) {}

    /** A server that is loaded, and whose CPU time is looked at. */
    private record Server(String base, ProcessHandle process) {}

    private final Map<String, String> options;
    private final Path tagFile;
    private final Path script;
    private final Server service;
    private final Server raw;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private long errors;

    private PollingRates(Map<String, String> options) throws IOException {
        this.options = options;
        Path work = Path.of(options.get("--work"));
        tagFile = work.resolve("polling-rates.tag");
        script = Files.writeString(work.resolve("polling-rates.lua"), SCRIPT.formatted(tagFile));
        service = server("service");
        raw = server("raw");
    }

    private Server server(String name) {
        long pid = Long.parseLong(options.get("--" + name + "-pid"));
        return new Server(options.get("--" + name), ProcessHandle.of(pid).orElseThrow());
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(OPTIONS.split(" "));
        if (!options.keySet().containsAll(options(args).keySet())) {
            stop("Known options are " + OPTIONS);
        }
        options.putAll(options(args));
        PollingRates run = new PollingRates(options);
        run.run();
        System.exit(run.errors == 0 ? 0 : 1);
    }

    private static Map<String, String> options(String[] given) {
        return Stream.of(given)
                .collect(toMap(each -> each.replaceAll("=.*", ""), each -> each.replaceAll("^[^=]*=?", "")));
    }

    private static void stop(String why) {
        System.err.println(why);
        System.exit(2);
    }

    private int number(String option) {
        return Integer.parseInt(options.get(option));
    }

    private void run() throws Exception {
        List<Row> rows = ROWS.stream()
                .filter(row -> Pattern.matches(options.get("--rows"), row.name))
                .toList();
        load(rows.get(0).quiet(), service, number("--warmup"));
        load(rows.get(0).quiet(), raw, number("--warmup"));
        System.out.printf("%s connections, %s s a run%n%n", options.get("--connections"), options.get("--seconds"));
        System.out.println("| what | service/s | against/s | ratio (least to largest) | rounds | bytes, against"
                + " | CPU an answer, against | busy, against |\n|---|---|---|---|---|---|---|---|");
        for (Row row : rows) {
            measure(row);
        }
    }

    private void measure(Row row) throws Exception {
        Server against = row.writes ? service : raw;
        load(row.quiet(), against, number("--warmup") / 2);
        load(row, service, number("--warmup") / 2, MILLISECONDS_A_WRITE / 10);
        List<Seen> ours = new ArrayList<>();
        List<Seen> others = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        double widest = Double.parseDouble(options.get("--spread"));
        while (ratios.size() < number("--rounds") || spread(ratios) > widest && ratios.size() < number("--most")) {
            others.add(load(row.quiet(), against, number("--seconds")));
            ours.add(load(row, service, number("--seconds")));
            ratios.add(ours.get(ratios.size()).rate / others.get(ratios.size()).rate);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f (%.2f to %.2f) | %d | %s, %s | %s, %s | %s, %s |%n",
                row.name,
                median("%,.0f", ours, Seen::rate),
                median("%,.0f", others, Seen::rate),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios),
                ratios.size(),
                median("%.0f", ours, Seen::bytes),
                median("%.0f", others, Seen::bytes),
                median("%.1f µs", ours, Seen::micros),
                median("%.1f µs", others, Seen::micros),
                median("%.0f %%", ours, Seen::busy),
                median("%.0f %%", others, Seen::busy));
    }

    private static String median(String format, List<Seen> runs, Function<Seen, Double> value) {
        return String.format(
                Locale.ROOT, format, median(runs.stream().map(value).toList()));
    }

    private static double spread(List<Double> values) {
        return (Collections.max(values) - Collections.min(values)) / median(values);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** Lets wrk poll for some seconds, while somebody writes if the row says so. */
    private Seen load(Row row, Server server, int seconds) throws Exception {
        return load(row, server, seconds, MILLISECONDS_A_WRITE);
    }

    private Seen load(Row row, Server server, int seconds, int millisecondsAWrite) throws Exception {
        keepTag(row, server);
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
        if (row.writes) {
            writer.scheduleAtFixedRate(() -> write(row), 0, millisecondsAWrite, TimeUnit.MILLISECONDS);
        }
        double before = cpuSeconds(server);
        String command = "wrk -t1 -c%s -d%ds -s %s".formatted(options.get("--connections"), seconds, script);
        List<String> wrk = new ArrayList<>(List.of(command.split(" ")));
        wrk.addAll(List.of("-H", "Accept-Encoding: " + row.encoding, server.base + row.path));
        Process process = new ProcessBuilder(wrk).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        double used = cpuSeconds(server) - before;
        writer.shutdown();
        writer.awaitTermination(10, TimeUnit.SECONDS);
        Matcher result = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+)").matcher(printed);
        if (!result.find()) {
            stop(wrk + " said " + printed);
        }
        double requests = Double.parseDouble(result.group(1));
        double measured = Double.parseDouble(result.group(2)) / 1e6;
        double bytes = Double.parseDouble(result.group(3)) / requests;
        if (!result.group(4).equals("0")) {
            errors += Long.parseLong(result.group(4));
            System.err.println(row.name + " on " + server.base + ": " + result.group(4) + " errors");
        }
        return new Seen(requests / measured, bytes, used / requests * 1e6, 100 * used / measured);
    }

    private void keepTag(Row row, Server server) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(server.base + row.path, row.encoding);
        if (answer.statusCode() != 200) {
            stop(server.base + row.path + " is answered by " + answer.statusCode());
        }
        Path next = tagFile.resolveSibling("polling-rates.next");
        Files.writeString(
                next, row.conditional ? answer.headers().firstValue("ETag").orElseThrow() : "");
        Files.move(next, tagFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(Row row) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.base + ITEM + "/evidence"))
                    .header("Authorization", "Bearer " + System.getenv("TRADE_COMMITMENTS_KEY"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"kind":"ANNOUNCEMENT","stance":"NEUTRAL","title":"Synthetic: said again"}"""))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status != 201) {
                throw new IOException("A write was answered by " + status);
            }
            keepTag(row, service);
        } catch (IOException | InterruptedException e) {
            errors++;
            System.err.println(e);
        }
    }

    private HttpResponse<String> get(String url, String encoding) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept-Encoding", encoding)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static double cpuSeconds(Server server) {
        return server.process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }
}
