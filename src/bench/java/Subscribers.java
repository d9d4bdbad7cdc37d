import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How soon very many subscribers of {@code /api/v1/changes} hear of a write, and what each costs the service in memory.
 * Opens the streams on one thread, then records a statement in each round and waits until all streams have told of it.
 *
 * <pre>
 * TRADE_COMMITMENTS_KEY=… java Subscribers.java --pid=&lt;the service's&gt; [--key=…] [--base=http://localhost:8080]
 *     [--count=2000] [--rounds=10] [--patience=30] [--path=/api/v1/changes]
 * </pre>
 *
 * Times run from just before the write is sent, so that they include the write itself; the time until the write was
 * acknowledged is told beside them. Memory is read before the first stream and after the last round: the resident set
 * ({@code VmRSS} in {@code /proc}) and the heap in use after a full collection ({@code jcmd}); a part of the first is
 * what any JVM takes once and keeps. Both must be allowed so many open files: {@code ulimit -n 8192}.
 *
 * <p>Prints a line for each round (acknowledged, first, median, 99th percentile and last to hear, ms) and the memory.
 * Exit code: 0; 1 where a stream did not hear or was ended; 2 where it could not run.
 */
public final class Subscribers {

    private static final String OPTIONS =
            "--pid= --key= --base=http://localhost:8080 --count=2000 --rounds=10 --patience=30 --path=/api/v1/changes";
    private static final String STATEMENT = """
            {"title":"Synthetic: subscribers hear of this","kind":"SPEECH","madeOn":"2025-05-14","language":"en"}""";

    private final Map<String, String> options;
    private final URI base;
    private final Selector selector = Selector.open();
    private final List<SocketChannel> streams = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final HttpClient http = HttpClient.newHttpClient();
    private boolean failed;

    private Subscribers(Map<String, String> options) throws IOException {
        this.options = options;
        this.base = URI.create(options.get("--base"));
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(OPTIONS.split(" "));
        if (!options.keySet().containsAll(options(args).keySet())) {
            stop("Known options are " + OPTIONS);
        }
        options.put("--key", System.getenv().getOrDefault("TRADE_COMMITMENTS_KEY", ""));
        options.putAll(options(args));
        Subscribers run = new Subscribers(options);
        run.run();
        System.exit(run.failed ? 1 : 0);
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
        write(); // so that what the first write loads is not counted
        Map<String, Double> before = memory();
        long start = System.nanoTime();
        for (int i = 0; i < number("--count"); i++) {
            open();
        }
        System.out.printf(
                Locale.ROOT, "%,d streams opened in %.1f s%n", streams.size(), (System.nanoTime() - start) / 1e9);
        List<Double> lasts = new ArrayList<>();
        for (int round = 1; round <= number("--rounds"); round++) {
            lasts.add(round(round));
        }
        lasts.sort(null);
        System.out.printf(
                Locale.ROOT,
                "last to hear: median %.0f ms, longest %.0f ms%n",
                lasts.get(lasts.size() / 2),
                lasts.get(lasts.size() - 1));
        memory().forEach((what, kilobytes) -> System.out.printf(
                Locale.ROOT,
                "%s: %,.0f kB before, %,.0f kB after, %.1f kB a subscriber%n",
                what,
                before.get(what),
                kilobytes,
                (kilobytes - before.get(what)) / streams.size()));
    }

    /** Opens a stream, and waits for the head of its answer. */
    private void open() throws IOException {
        SocketChannel stream = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = "GET " + options.get("--path") + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAccept: text/event-stream\r\n\r\n";
        stream.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        String head = "";
        while (!head.contains("\r\n\r\n")) {
            buffer.clear();
            if (stream.read(buffer) < 0) {
                stop("A stream was ended at once: " + head);
            }
            head += new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
        if (!head.startsWith("HTTP/1.1 200") || !head.toLowerCase(Locale.ROOT).contains("text/event-stream")) {
            stop("Not a stream of events: " + head);
        }
        stream.configureBlocking(false);
        stream.register(selector, SelectionKey.OP_READ, new StringBuilder());
        streams.add(stream);
    }

    /** Writes, and waits until all have heard; answers how long the last took, in milliseconds. */
    private double round(int round) throws Exception {
        drain();
        List<Long> heard = new ArrayList<>();
        long[] written = new long[2];
        long start = System.nanoTime();
        Thread writer = new Thread(() -> {
            written[0] = write();
            written[1] = System.nanoTime() - start;
        });
        writer.start();
        Pattern event = Pattern.compile("(?m)^id: ?(\\d+)\\s*$");
        Set<SelectionKey> told = new HashSet<>();
        while (told.size() < streams.size() && System.nanoTime() - start < number("--patience") * 1_000_000_000L) {
            selector.select(100);
            long now = System.nanoTime() - start;
            for (SelectionKey key : selector.selectedKeys()) {
                if (read(key)
                        && event.matcher(((StringBuilder) key.attachment())).find()
                        && told.add(key)) {
                    heard.add(now);
                }
            }
            selector.selectedKeys().clear();
        }
        writer.join();
        if (heard.size() < streams.size()) {
            failed = true;
            System.out.printf("round %d: only %d of %d heard%n", round, heard.size(), streams.size());
        }
        heard.sort(null);
        System.out.printf(
                Locale.ROOT,
                "round %d: revision %d acknowledged after %.1f ms; heard: first %.1f, median %.1f, 99th %.1f, last %.1f ms%n",
                round,
                written[0],
                written[1] / 1e6,
                at(heard, 0),
                at(heard, 0.5),
                at(heard, 0.99),
                at(heard, 1));
        return at(heard, 1);
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size())) / 1e6;
    }

    /** Takes what has come meanwhile (heartbeats, the state at the beginning) until nothing has for half a second. */
    private void drain() throws IOException {
        while (selector.select(500) > 0) {
            for (SelectionKey key : selector.selectedKeys()) {
                read(key);
            }
            selector.selectedKeys().clear();
        }
        selector.keys().forEach(key -> ((StringBuilder) key.attachment()).setLength(0));
    }

    private boolean read(SelectionKey key) throws IOException {
        buffer.clear();
        if (((SocketChannel) key.channel()).read(buffer) < 0) {
            failed = true;
            key.cancel();
            System.out.println("A stream was ended");
            return false;
        }
        ((StringBuilder) key.attachment())
                .append(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
        return true;
    }

    /** Records a statement; answers the revision. */
    private long write() {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/statements"))
                    .header("Authorization", "Bearer " + options.get("--key"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(STATEMENT))
                    .build();
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Matcher revision = Pattern.compile("\"revision\":(\\d+)").matcher(body);
            if (!revision.find()) {
                stop("The write was answered by " + body);
            }
            return Long.parseLong(revision.group(1));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the service takes, in kilobytes. */
    private Map<String, Double> memory() throws IOException, InterruptedException {
        String pid = options.get("--pid");
        command("jcmd", pid, "GC.run");
        String heap = command("jcmd", pid, "GC.heap_info");
        double used = Pattern.compile("(?:heap|generation) .*used (\\d+)K")
                .matcher(heap)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
        Matcher resident =
                Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc", pid, "status")));
        return resident.find()
                ? Map.of("resident", Double.parseDouble(resident.group(1)), "heap", used)
                : Map.of("heap", used);
    }

    private static String command(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            stop(String.join(" ", command) + ": " + printed);
        }
        return printed;
    }
}
