import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long the board takes straight after a write, on services that hold few and very many commitments. Each round
 * records evidence of one commitment on each service and then asks, so that nothing is answered from memory.
 *
 * <pre>
 * TRADE_COMMITMENTS_KEY=… java BoardTimes.java --bases=http://localhost:8080,http://localhost:8081 [--key=…]
 *     [--rounds=40] [--warmup=10] [--rows=.*]
 * </pre>
 *
 * The services, of which the first is set against each of the others, are asked in turn, one request at a time; the
 * time runs until the whole body has come. {@code MultiplyCommitments.java} fills them.
 *
 * <p>Prints a Markdown table: for each service median and 95th percentile in ms, and the ratio of the medians to the
 * first. Exit code: 0; 2 where a request was refused.
 */
public final class BoardTimes {

    private static final String OPTIONS = "--bases= --key= --rounds=40 --warmup=10 --rows=.*";

    private final Map<String, String> options;
    private final String[] bases;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BoardTimes(Map<String, String> options) {
        this.options = options;
        this.bases = options.get("--bases").split(",");
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(OPTIONS.split(" "));
        if (!options.keySet().containsAll(options(args).keySet())
                || !options(args).containsKey("--bases")) {
            stop("Known options are " + OPTIONS);
        }
        options.put("--key", System.getenv().getOrDefault("TRADE_COMMITMENTS_KEY", ""));
        options.putAll(options(args));
        new BoardTimes(options).run();
    }

    private static Map<String, String> options(String[] given) {
        return Stream.of(given)
                .collect(toMap(each -> each.replaceAll("=.*", ""), each -> each.replaceAll("^[^=]*=?", "")));
    }

    private static void stop(String why) {
        System.err.println(why);
        System.exit(2);
    }

    /** What is asked; what can vary does from round to round. */
    private static Map<String, String> rows(int round) {
        Instant past = Instant.now().minus(Duration.ofDays(30 + 7L * round));
        LocalDate from = LocalDate.now(ZoneOffset.UTC).minusDays(365 + round);
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("board", "/board");
        rows.put("board, one maker", "/board?maker=SYN-ATLANTIS");
        rows.put("board, one status and topic", "/board?status=IN_PROGRESS&topic=ENERGY");
        rows.put("board, overdue", "/board?deadline=OVERDUE");
        rows.put("board, asOf", "/board?asOf=" + past);
        rows.put("history, a year by month", "/board/history?step=month&from=" + from);
        rows.put("first page of 50", "/commitments?limit=50");
        return rows;
    }

    private void run() throws IOException, InterruptedException {
        List<String> items = new ArrayList<>();
        for (String base : bases) {
            String board = get(base, "/board");
            items.add(board.replaceAll("(?s).*?\"lastChanged\":\\[\\{.*?\"reference\":\"([^\"]+)\".*", "$1"));
            System.out.println(base + " holds " + board.replaceAll("(?s).*?\"total\":(\\d+).*", "$1") + " commitments");
        }
        Map<String, List<List<Double>>> times = new LinkedHashMap<>();
        int warmup = Integer.parseInt(options.get("--warmup"));
        for (int round = -warmup; round < Integer.parseInt(options.get("--rounds")); round++) {
            for (Map.Entry<String, String> row : rows(round + warmup).entrySet()) {
                for (int i = 0; i < bases.length && row.getKey().matches(options.get("--rows")); i++) {
                    write(bases[i], items.get(i));
                    long start = System.nanoTime();
                    get(bases[i], row.getValue());
                    double taken = (System.nanoTime() - start) / 1e6;
                    if (round >= 0) {
                        List<List<Double>> of = times.computeIfAbsent(
                                row.getKey(),
                                each -> Stream.generate(() -> (List<Double>) new ArrayList<Double>())
                                        .limit(bases.length)
                                        .toList());
                        of.get(i).add(taken);
                    }
                }
            }
        }
        System.out.println("\n| straight after a write | median (95th percentile), ms |"
                + " against the first |".repeat(bases.length - 1));
        System.out.println("|---|---|" + "---|".repeat(bases.length - 1));
        times.forEach(BoardTimes::print);
    }

    private static void print(String row, List<List<Double>> times) {
        StringBuilder line = new StringBuilder("| " + row + " | ");
        times.forEach(each -> line.append(String.format(Locale.ROOT, "%.1f (%.1f), ", at(each, 0.5), at(each, 0.95))));
        line.setLength(line.length() - 2);
        times.stream()
                .skip(1)
                .forEach(each ->
                        line.append(String.format(Locale.ROOT, " | %.2f", at(each, 0.5) / at(times.get(0), 0.5))));
        System.out.println(line + " |");
    }

    private static double at(List<Double> times, double part) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
    }

    private String get(String base, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).build(), 200);
    }

    private void write(String base, String item) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/commitments/" + item + "/evidence"))
                        .header("Authorization", "Bearer " + options.get("--key"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                        {"kind":"ANNOUNCEMENT","stance":"NEUTRAL","title":"Synthetic: said again"}"""))
                        .build(),
                201);
    }

    private String send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            stop(request + " is answered by " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
