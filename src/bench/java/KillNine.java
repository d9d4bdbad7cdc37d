import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that what the service has acknowledged outlives a {@code kill -9}: starts it as a child, writes from 8
 * clients, kills it in the middle of that, starts it again and looks for every write that any round got a 201 for.
 *
 * <pre>
 * java KillNine.java [--jar=target/quarkus-app/quarkus-run.jar] [--rounds=10] [--seconds=4] [--clients=8] [--port=8099]
 *     [--work=&lt;directory, default a new temporary one&gt;] [--jdbc-url=… --username=… --password=…]
 * </pre>
 *
 * The child works in the directory {@code work}, where the embedded database and the child's log (service.log) stay
 * afterwards. With a JDBC URL only the service is killed, not the database server. No process is ended but the child.
 *
 * <p>Prints a line for each round (writes acknowledged, found, lost and missing in the feed; the revision; whether the
 * feed goes from 1 to it without a gap; whether the ledger is intact), then a line that begins with PASS or FAIL. Exit
 * code: 0; 1 after any loss, gap, broken chain or refused write; 2 where it could not run.
 */
public final class KillNine {

    private static final String OPTIONS = "--jar=target/quarkus-app/quarkus-run.jar --rounds=10 --seconds=4 --clients=8"
            + " --port=8099 --work= --jdbc-url= --username= --password=";
    private static final String STATEMENT = """
            {"title":"Synthetic: a speech","kind":"SPEECH","madeOn":"2025-05-14","language":"en"}""";
    private static final String COMMITMENT = """
            {"statement":"%s","title":"Synthetic: promise %d","summary":"To be kept.","kind":"EVENT",
            "strength":"PLEDGED","topics":["TRADE"],"parties":[{"party":"SYN-ATLANTIS","role":"MAKER"}],
            "due":{"basis":"UNSPECIFIED"}}""";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A change in the feed: its revision and its subject's type and id. */
    private static final Pattern CHANGE = Pattern.compile(
            "\"revision\":(\\d+),\"type\":\"[^\"]*\",\"subject\":\\{\"type\":\"([^\"]*)\",\"id\":\"([^\"]+)\"");

    private final Map<String, String> options;
    private final Path work;
    private final String base;
    private final String key = "kill-nine-" + UUID.randomUUID();
    /** The paths of all that was acknowledged, in all rounds. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private final Collection<String> troubles = new ConcurrentLinkedQueue<>();

    private volatile Process child;
    private volatile boolean killing;
    private HttpClient http;

    private KillNine(Map<String, String> options) throws IOException {
        this.options = options;
        this.base = "http://127.0.0.1:" + options.get("--port");
        this.work = options.get("--work").isEmpty()
                ? Files.createTempDirectory("kill-nine-")
                : Files.createDirectories(Path.of(options.get("--work")).toAbsolutePath());
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(OPTIONS.split(" "));
        if (!options.keySet().containsAll(options(args).keySet())) {
            stop("Known options are " + OPTIONS);
        }
        options.putAll(options(args));
        KillNine run = new KillNine(options);
        Runtime.getRuntime().addShutdownHook(new Thread(run::end));
        System.exit(run.run() ? 0 : 1);
    }

    private static Map<String, String> options(String[] given) {
        return Stream.of(given)
                .collect(toMap(each -> each.replaceAll("=.*", ""), each -> each.replaceAll("^[^=]*=?", "")));
    }

    private static void stop(String why) {
        System.err.println(why);
        System.exit(2);
    }

    private boolean run() throws Exception {
        System.out.println("works in " + work);
        start();
        post("/parties", """
                {"code":"SYN-ATLANTIS","name":"Synthetic: ATLANTIS","kind":"ORGANISATION","state":null}""");
        for (int round = 1; round <= Integer.parseInt(options.get("--rounds")); round++) {
            int before = acknowledged.size();
            double seconds = loadAndKill(before);
            long down = System.nanoTime();
            start();
            double again = (System.nanoTime() - down) / 1e9;
            System.out.printf("round %d: killed after %.1f s, ready %.1f s later; ", round, seconds, again);
            System.out.printf("acknowledged %d, in all %d, ", acknowledged.size() - before, acknowledged.size());
            check();
            if (acknowledged.size() == before) {
                troubles.add("Round " + round + " proves nothing: no write was acknowledged");
            }
        }
        end();
        troubles.stream().limit(20).forEach(System.err::println);
        System.out.print(troubles.isEmpty() ? "PASS: " : "FAIL: ");
        System.out.println(acknowledged.size() + " writes acknowledged, " + troubles.size() + " troubles");
        return troubles.isEmpty();
    }

    /** Starts the service and waits until it is ready. */
    private void start() throws IOException, InterruptedException {
        refuseForeignService();
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve("service.log").toFile()));
        for (String name : List.of("jdbc-url", "username", "password")) {
            if (!options.get("--" + name).isEmpty()) { // by the environment: a command line is for all to see
                String variable = "QUARKUS_DATASOURCE_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
                builder.environment().put(variable, options.get("--" + name));
            }
        }
        child = builder.start();
        killing = false;
        // a new client, as the connections of the old one lead to the process that was killed
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (status("/q/health/ready") != 200) {
            if (!child.isAlive() || System.nanoTime() > deadline) {
                stop("The service did not become ready; see " + work.resolve("service.log"));
            }
            Thread.sleep(20);
        }
    }

    /** What answers on the port must be the child, or the checks would be made against somebody else's service. */
    private void refuseForeignService() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(options.get("--port")))) {
            stop("Something else listens on port " + socket.getPort() + ": give another --port");
        } catch (ConnectException free) { // as it should be
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + options.get("--port"),
                "-Dtrade-commitments.admin-key=" + key,
                "-Dtrade-commitments.starter-data=false",
                "-jar",
                Path.of(options.get("--jar")).toAbsolutePath().toString());
    }

    /** Answers how many seconds after the first acknowledgement the child was killed. */
    private double loadAndKill(int before) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < Integer.parseInt(options.get("--clients")); client++) {
            clients.add(new Thread(this::load));
        }
        clients.forEach(Thread::start);
        // from the first acknowledgement on: a process that has only just begun has nothing to lose
        for (int waited = 0; acknowledged.size() == before && waited < PATIENCE.toMillis(); waited += 10) {
            Thread.sleep(10);
        }
        double seconds = ThreadLocalRandom.current().nextDouble(Double.parseDouble(options.get("--seconds")));
        Thread.sleep((long) (1000 * seconds));
        killing = true;
        int exit = child.destroyForcibly().waitFor();
        if (exit != 128 + 9) {
            troubles.add("The service ended by itself, with " + exit + "; see " + work.resolve("service.log"));
        }
        for (Thread client : clients) {
            client.join();
        }
        return seconds;
    }

    /** Writes until the kill breaks the connection. */
    private void load() {
        try {
            while (true) {
                String statement = record("/statements", STATEMENT);
                for (int number = 0; number < 4; number++) {
                    record("/commitments", COMMITMENT.formatted(statement, number));
                }
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (!killing) {
                troubles.add("A client had to give up before the kill: " + e);
            }
        }
    }

    /** Remembers what was acknowledged and answers its id. */
    private String record(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = post(path, body);
        if (response.statusCode() != 201) {
            throw new IOException("a valid write was refused: " + response.statusCode() + " " + response.body());
        }
        String id = first("\"id\":\"([^\"]+)\"", response.body());
        acknowledged.add(path + "/" + id);
        return id;
    }

    private void check() throws Exception {
        List<String> lost = lost();
        Set<String> subjects = new HashSet<>();
        long revision = 0;
        boolean gapless = true;
        List<MatchResult> changes;
        do { // a change that the pattern did not match would show as a gap, or as a head beyond the last one
            String page = get("/changes?after=" + revision + "&limit=200");
            changes = CHANGE.matcher(page).results().toList();
            for (MatchResult change : changes) {
                gapless &= Long.parseLong(change.group(1)) == revision + 1;
                revision = Math.max(revision, Long.parseLong(change.group(1)));
                subjects.add("/" + change.group(2) + "s/" + change.group(3));
            }
        } while (!changes.isEmpty());
        List<String> missing =
                acknowledged.stream().filter(path -> !subjects.contains(path)).toList();
        String verification = get("/ledger/verification");
        boolean intact = verification.contains("\"intact\":true")
                && String.valueOf(revision).equals(first("\"head\":(\\d+)", verification))
                && String.valueOf(revision).equals(first("\"upTo\":(\\d+)", verification));
        System.out.printf("found %d, lost %d, ", acknowledged.size() - lost.size(), lost.size());
        System.out.printf("missing in the feed %d, revision %d, ", missing.size(), revision);
        System.out.println("gapless " + gapless + ", intact " + intact);
        lost.forEach(path -> troubles.add("Lost: " + path));
        missing.forEach(path -> troubles.add("Missing in the feed: " + path));
        if (!gapless || !intact) {
            troubles.add("Gapless " + gapless + ", verification " + verification);
        }
    }

    /** Which of all that was ever acknowledged does not answer 200 now. */
    private List<String> lost() {
        return acknowledged.parallelStream()
                .filter(path -> status("/api/v1" + path) != 200)
                .toList();
    }

    private void end() {
        if (child != null) {
            child.destroy();
            child.onExit().join();
        }
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1" + path).POST(HttpRequest.BodyPublishers.ofString(body));
        request.header("Authorization", "Bearer " + key).header("Content-Type", "application/json");
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1" + path).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The status of a GET, or 0 where nobody answers. */
    private int status(String path) {
        try {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            return 0;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    /** The first group of the first match, or null. */
    private static String first(String regex, String text) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
