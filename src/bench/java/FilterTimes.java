import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how long lists of commitments take on a service that holds many: each filter by itself, and the first page
 * against a page near the end of the list in each order.
 *
 * <pre>
 * java FilterTimes.java [--base=http://localhost:8080] [--rounds=40] [--warmup=5] [--mode=filters|paging|both]
 *     [--touch=yes --key=… or TRADE_COMMITMENTS_KEY=…]
 * </pre>
 *
 * One request at a time, on one connection that is kept alive; the time runs until the whole body has come. In each
 * round every filter is asked once, so that no two successive requests are alike, and what can vary (dates, words,
 * parties, products, statements) has another value in each round. An enum's value is what it is and comes again in each
 * round: {@code --touch=yes} records a statement before each round, and as the revision moves then, no answer to a
 * whole request can be used again. Values are taken from the commitments that are there.
 *
 * <p>Prints a table of the filters (items on a page, median, 95th percentile and longest time in ms) and one of the
 * orders (items walked, medians of the two pages and their ratio). Exit code: 0; 1 where a request was not answered by
 * 200 or a walk did not meet every commitment.
 */
public final class FilterTimes {

    private static final String OPTIONS =
            "--base=http://localhost:8080 --key= --rounds=40 --warmup=5 --mode=both --touch=no";
    private static final String ENUMS = """
            status NOT_ASSESSED NO_EVIDENCE NOT_STARTED IN_PROGRESS STALLED PARTIALLY_FULFILLED FULFILLED \
            NOT_FULFILLED WITHDRAWN SUPERSEDED
            kind MEASURED EVENT CONTINUING
            strength DISCUSSED WELCOMED INTENDED PLEDGED JOINTLY_DECLARED SIGNED_NON_BINDING SIGNED_BINDING RATIFIED \
            IN_FORCE
            topic TRADE INVESTMENT TARIFFS AVIATION TRANSPORT ENERGY AGRICULTURE HEALTH EDUCATION SCIENCE DIGITAL \
            TOURISM CULTURE DIPLOMACY OTHER
            deadline NO_DEADLINE UPCOMING DUE_SOON OVERDUE MET_ON_TIME MET_LATE
            freshness FRESH STALE
            target NOT_MEASURED NO_DATA BEHIND ON_TRACK REACHED
            """;

    private final Map<String, String> options;
    private final int rounds;
    private final int warmup;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private boolean failed;

    private FilterTimes(Map<String, String> options) {
        this.options = options;
        this.rounds = Integer.parseInt(options.get("--rounds"));
        this.warmup = Integer.parseInt(options.get("--warmup"));
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(OPTIONS.split(" "));
        options.put("--key", System.getenv().getOrDefault("TRADE_COMMITMENTS_KEY", ""));
        if (!options.keySet().containsAll(options(args).keySet())) {
            System.err.println("Known options are " + OPTIONS);
            System.exit(2);
        }
        options.putAll(options(args));
        FilterTimes times = new FilterTimes(options);
        if (!options.get("--mode").equals("paging")) {
            times.filters();
        }
        if (!options.get("--mode").equals("filters")) {
            times.paging();
        }
        System.exit(times.failed ? 1 : 0);
    }

    private static Map<String, String> options(String[] given) {
        return Stream.of(given)
                .collect(toMap(each -> each.replaceAll("=.*", ""), each -> each.replaceAll("^[^=]*=?", "")));
    }

    /** A row of a table: what is asked in a round, and what it took. */
    private record Row(String name, IntFunction<String> query, List<Double> millis, List<Integer> items) {

        Row(String name, IntFunction<String> query) {
            this(name, query, new ArrayList<>(), new ArrayList<>());
        }

        double percentile(int percent) {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
        }

        String times() {
            return "%9.1f %9.1f %9.1f".formatted(percentile(50), percentile(95), percentile(100));
        }

        String itemRange() {
            int least = items.stream().min(Integer::compare).orElseThrow();
            int most = items.stream().max(Integer::compare).orElseThrow();
            return least == most ? "" + most : least + "-" + most;
        }
    }

    private void filters() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>(List.of(new Row("(none)", round -> "")));
        ENUMS.lines().map(line -> List.of(line.split(" "))).forEach(line -> addEnum(rows, line));
        addOpen(rows);
        measure(rows);
        print("%-36s %7s %9s %9s %9s%n", "filter", "items", "median ms", "p95 ms", "max ms");
        rows.forEach(row -> print("%-36s %7s %s%n", row.name, row.itemRange(), row.times()));
        double median =
                rows.stream().mapToDouble(row -> row.percentile(50)).max().orElseThrow();
        double p95 = rows.stream().mapToDouble(row -> row.percentile(95)).max().orElseThrow();
        print("%d filters; the longest median is %.1f ms, the longest p95 %.1f ms%n", rows.size(), median, p95);
    }

    private static void addEnum(List<Row> rows, List<String> line) {
        String begin = "&" + line.get(0) + "=";
        List<String> values = line.subList(1, line.size());
        values.forEach(value -> rows.add(new Row((begin + value).substring(1), round -> begin + value)));
        // two values at a time: neighbours in the first rounds, then ever further apart
        IntFunction<String> other = i -> pick(values, i + 1 + i / values.size() % (values.size() - 1));
        rows.add(new Row(line.get(0) + " (two values)", i -> begin + pick(values, i) + "," + other.apply(i)));
    }

    private void addOpen(List<Row> rows) throws IOException, InterruptedException {
        String sample = "";
        for (String sort : List.of("-updatedAt", "due", "madeOn", "reference")) {
            sample += get("/commitments?limit=200&sort=" + sort);
        }
        List<String> parties = found("\"party\"\\s*:\\s*\"([^\"]+)\"", sample);
        List<String> makers = found("\"party\"\\s*:\\s*\"([^\"]+)\"[^{}]*\"role\"\\s*:\\s*\"MAKER\"", sample);
        List<String> statements = found("\"statement\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*\"([^\"]+)\"", sample);
        List<String> codes = found("\"code\"\\s*:\\s*\"(\\d+)\"", sample);
        List<String> references = found("\"reference\"\\s*:\\s*\"([^\"]+)\"", sample);
        // of commitments alone: what stands in a statement's title is not searched
        List<String> titles = found("\"title\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"summary\"", sample);
        List<String> words = found("(\\p{L}{4,})", String.join(" ", titles));
        add(rows, "maker", makers.isEmpty() ? parties : makers);
        add(rows, "party", parties);
        add(rows, "statement", statements);
        for (int digits = 2; digits <= 6; digits += 2) {
            int length = digits;
            Stream<String> prefixes =
                    codes.stream().filter(code -> code.length() >= length).map(code -> code.substring(0, length));
            add(rows, "product (" + length + " digits)", prefixes.distinct().toList());
        }
        LocalDate first = LocalDate.of(2015, 1, 15);
        List<String> dates = IntStream.range(0, 180) // through 15 years, far from one round to the next
                .mapToObj(i -> "" + first.plusMonths(i * 67 % 180))
                .toList();
        Stream.of("dueBefore", "dueAfter", "madeAfter", "madeBefore").forEach(name -> add(rows, name, dates));
        add(rows, "q (a word)", words);
        int half = words.size() / 2;
        IntStream range = IntStream.range(0, words.size());
        add(
                rows,
                "q (two words)",
                range.mapToObj(i -> words.get(i) + " " + pick(words, i + half)).toList());
        add(rows, "q (a reference)", references);
        rows.add(new Row("q (found nowhere)", round -> "&q=zzyzx" + round));
    }

    private static void add(List<Row> rows, String name, List<String> values) {
        if (values.isEmpty()) {
            System.err.println("Not measured, as no commitment looked at has a value for it: " + name);
            return;
        }
        String parameter = name.replaceAll(" .*", "");
        rows.add(new Row(name, round -> "&" + parameter + "=" + encode(pick(values, round))));
    }

    /** Asks each row once in each round, and forgets the rounds of the warm-up. */
    private void measure(List<Row> rows) throws IOException, InterruptedException {
        for (int round = 0; round < warmup + rounds; round++) {
            touch();
            for (Row row : rows) {
                String path = "/commitments?limit=50" + row.query.apply(round);
                long start = System.nanoTime();
                String body = get(path);
                double millis = (System.nanoTime() - start) / 1e6;
                if (round >= warmup) {
                    row.millis.add(millis);
                    row.items.add(items(body));
                }
            }
        }
    }

    private void paging() throws IOException, InterruptedException {
        System.out.println("sort           walked   walk s  first page ms  end page ms   ratio");
        for (String sort : List.of("-updatedAt", "due", "madeOn", "reference")) {
            long start = System.nanoTime();
            Walk walk = walk(sort);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (walk.cursors.size() < 3) {
                System.out.println(sort + ": too few commitments for a page near the end");
                continue;
            }
            // the last full pages, the very last one being cut short; several, so that no answer can be used again
            List<String> ends = walk.cursors.subList(Math.max(0, walk.cursors.size() - 11), walk.cursors.size() - 1);
            Row first = new Row("first", round -> "&sort=" + sort);
            Row end = new Row("end", round -> "&sort=" + sort + "&cursor=" + encode(pick(ends, round)));
            measure(List.of(first, end));
            double begin = first.percentile(50);
            double late = end.percentile(50);
            print("%-12s %8d %8.1f %14.2f ", sort, walk.items, seconds, begin);
            print("%12.2f %7.2f%n", late, late / begin);
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    /** A walk through the whole list: how many items it met, and the cursors it followed. */
    private record Walk(int items, List<String> cursors) {}

    private Walk walk(String sort) throws IOException, InterruptedException {
        int items = 0;
        List<String> cursors = new ArrayList<>();
        String next = "";
        while (next != null) {
            String cursor = next.isEmpty() ? "" : "&cursor=" + encode(next);
            String body = get("/commitments?limit=200&sort=" + sort + cursor);
            items += items(body);
            List<String> following = found("\"next\"\\s*:\\s*\"([^\"]+)\"", body);
            cursors.addAll(following);
            next = following.isEmpty() ? null : following.get(0);
        }
        List<String> total = found("\"total\"\\s*:\\s*(\\d+)", get("/commitments?limit=1&count=true"));
        if (!total.equals(List.of("" + items))) {
            failed = true;
            System.err.println("The walk by " + sort + " met " + items + " of " + total + " commitments");
        }
        return new Walk(items, cursors);
    }

    /** The body of the answer; empty, and told, where it is not a 200. */
    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
            return response.body();
        }
        failed = true;
        System.err.println("GET " + path + " answered " + response.statusCode() + " " + response.body());
        return "";
    }

    /** Where asked for, records something, so that the revision moves. */
    private void touch() throws IOException, InterruptedException {
        if (options.get("--touch").equals("yes")) {
            HttpRequest.Builder request = request("/statements").POST(HttpRequest.BodyPublishers.ofString("""
                    {"title":"Synthetic: time passes","kind":"OTHER","madeOn":"2025-05-14","language":"en"}"""));
            request.header("Authorization", "Bearer " + options.get("--key"))
                    .header("Content-Type", "application/json");
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            failed |= response.statusCode() != 201;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(options.get("--base") + "/api/v1" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json");
    }

    /** How many commitments are on a page: each of them says once which moves are open to it. */
    private static int items(String page) {
        return page.split("\"openMoves\"", -1).length - 1;
    }

    /** The distinct first groups of a pattern's matches. */
    private static List<String> found(String pattern, String text) {
        Stream<MatchResult> matches = Pattern.compile(pattern).matcher(text).results();
        return matches.map(match -> match.group(1)).distinct().toList();
    }

    private static String pick(List<String> values, int round) {
        return values.get(round % values.size());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
