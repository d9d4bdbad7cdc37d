import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that the ledger keeps its promise while many write at once: clients record commitments, and evidence on
 * commitments that all of them share, while one reader follows {@code /changes} from the revision at the start.
 *
 * <pre>
 * TRADE_COMMITMENTS_KEY=… java ConcurrentWriters.java [--base=http://localhost:8080] [--key=…] [--writes=1000]
 *     [--clients=16] [--alone=yes] [--remote=yes]
 * </pre>
 *
 * The follower must see each revision once, in order and without a gap; each acknowledged write at the revision that
 * its answer named; and, as long as nobody else writes, nothing but acknowledged writes ({@code --alone=no} leaves that
 * check out). Every write is valid, so a refusal fails the run too. At last {@code /ledger/verification} must hold up
 * to its head.
 *
 * <p>Prints each violation (the first 20), the counts and a line that begins with PASS or FAIL. Exit code: 0 or 1; 2
 * where it could not start.
 */
public final class ConcurrentWriters {

    private static final String OPTIONS =
            "--base=http://localhost:8080 --key= --writes=1000 --clients=16 --alone=yes --remote=no";
    private static final String COMMITMENT = """
            {"statement":"%s","title":"Synthetic: promise %d","summary":"One of many.","kind":"EVENT",
            "strength":"PLEDGED","topics":["TRADE"],"parties":[{"party":"SYN-ATLANTIS","role":"MAKER"},
            {"party":"SYN-LILLIPUT","role":"COUNTERPART"}],"due":{"basis":"UNSPECIFIED"}}""";
    private static final String EVIDENCE = """
            {"kind":"ACTION","stance":"SUPPORTS","title":"Synthetic: deed %d","publisher":"Synthetic Gazette",
            "url":"https://gazette.example/deeds/%d","publishedOn":"2025-09-01"}""";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final Map<String, String> options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Collection<String> violations = new ConcurrentLinkedQueue<>();
    /** The acknowledged writes: the revision that the answer named (0: it named none), by id. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    private final List<String> commitments = new ArrayList<>();
    /** What the follower has seen: the ids in each change, by revision. */
    private final Map<Long, Set<String>> seen = new HashMap<>();

    private volatile boolean writing = true;
    private long last;

    private ConcurrentWriters(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(OPTIONS.split(" "));
        options.put("--key", System.getenv().getOrDefault("TRADE_COMMITMENTS_KEY", ""));
        boolean known = options.keySet().containsAll(options(args).keySet());
        options.putAll(options(args));
        boolean here = URI.create(options.get("--base")).getHost().matches("localhost|127\\..*|\\[::1]");
        if (!known || !here && options.get("--remote").equals("no")) {
            stop("Known options are " + OPTIONS + "; a base that is not this machine needs --remote=yes");
        }
        System.exit(new ConcurrentWriters(options).run() ? 0 : 1);
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
        String statement = prepare();
        long start = Long.parseLong(field(get("/ledger/verification"), "head"));
        last = start;
        Thread follower = new Thread(this::follow);
        follower.start();
        long began = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(Integer.parseInt(options.get("--clients")));
        for (int number = 0; number < Integer.parseInt(options.get("--writes")); number++) {
            int each = number;
            clients.execute(() -> write(each, statement));
        }
        clients.shutdown();
        clients.awaitTermination(1, TimeUnit.HOURS);
        double seconds = (System.nanoTime() - began) / 1e9;
        writing = false;
        follower.join();
        checkAcknowledged(start);
        checkVerification();
        return verdict(start, seconds);
    }

    /** Records what the writes need, before the follower starts. */
    private String prepare() throws IOException, InterruptedException {
        String party = """
                {"code":"SYN-%s","name":"Synthetic: %s","kind":"ORGANISATION","state":null}""";
        for (String land : List.of("ATLANTIS", "LILLIPUT")) {
            send("/parties", party.formatted(land, land));
        }
        HttpResponse<String> statement = send("/statements", """
                {"title":"Synthetic: many write at once","kind":"SPEECH","madeOn":"2025-05-14","language":"en"}""");
        if (statement.statusCode() != 201) {
            stop("The statement was refused: " + statement.statusCode() + " " + statement.body());
        }
        return field(statement.body(), "id");
    }

    private void write(int number, String statement) {
        String commitment = number % 3 == 2 ? anyCommitment() : null;
        try {
            HttpResponse<String> response = commitment == null
                    ? send("/commitments", COMMITMENT.formatted(statement, number))
                    : send("/commitments/" + commitment + "/evidence", EVIDENCE.formatted(number, number));
            if (response.statusCode() != 201) {
                violations.add("A valid write was refused: " + response.statusCode() + " " + response.body());
                return;
            }
            String id = field(response.body(), "id");
            String revision = field(response.body(), "revision");
            acknowledged.put(id, revision == null ? 0 : Long.parseLong(revision));
            if (commitment == null) {
                synchronized (commitments) {
                    commitments.add(id);
                }
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            violations.add("A write failed: " + e);
        }
    }

    private String anyCommitment() {
        synchronized (commitments) {
            return commitments.isEmpty()
                    ? null
                    : commitments.get(ThreadLocalRandom.current().nextInt(commitments.size()));
        }
    }

    /** Reads the feed until the writers are done and it has nothing more to tell. */
    private void follow() {
        try {
            boolean more = true;
            while (more) {
                boolean stillWriting = writing; // asked before the page: what is written after it is on a later page
                String page = get("/changes?after=" + last + "&limit=200");
                List<String> changes = parts(field(page, "items"));
                changes.forEach(this::see);
                more = stillWriting || !changes.isEmpty();
                if (changes.isEmpty()) {
                    Thread.sleep(2);
                }
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            violations.add("The follower had to give up at revision " + last + ": " + e);
        }
    }

    private void see(String change) {
        long revision = Long.parseLong(field(change, "revision"));
        if (revision != last + 1) {
            violations.add("After revision " + last + " the feed gave " + revision
                    + (revision <= last ? " (again, or out of order)" : " (a gap)"));
        }
        Set<String> ids = new HashSet<>();
        ID.matcher(change).results().forEach(id -> ids.add(id.group(1)));
        if (seen.put(revision, ids) != null) {
            violations.add("Revision " + revision + " came twice");
        }
        last = Math.max(last, revision);
    }

    private void checkAcknowledged(long start) {
        Set<String> anywhere = new HashSet<>();
        seen.values().forEach(anywhere::addAll);
        Map<Long, String> claims = new HashMap<>();
        acknowledged.forEach((id, revision) -> {
            if (revision == 0
                    ? !anywhere.contains(id)
                    : !seen.getOrDefault(revision, Set.of()).contains(id)) {
                violations.add("Lost to the feed: " + id + ", acknowledged at revision " + revision);
            }
            String other = revision == 0 ? null : claims.put(revision, id);
            if (other != null) {
                violations.add("Revision " + revision + " was given to two writes: " + id + " and " + other);
            }
        });
        if (options.get("--alone").equals("yes") && last - start != acknowledged.size()) {
            violations.add("The ledger grew by " + (last - start) + " for " + acknowledged.size()
                    + " acknowledged writes (if others were writing, give --alone=no)");
        }
    }

    private void checkVerification() throws IOException, InterruptedException {
        String verification = get("/ledger/verification");
        String head = field(verification, "head");
        if (!"true".equals(field(verification, "intact")) || !head.equals(field(verification, "upTo"))) {
            violations.add("The ledger does not hold: " + verification);
        }
        if (Long.parseLong(head) < last) {
            violations.add("The ledger's head " + head + " is before the feed's last revision " + last);
        }
    }

    private boolean verdict(long start, double seconds) {
        violations.stream().limit(20).forEach(System.err::println);
        String verdict = violations.isEmpty() ? "PASS" : "FAIL";
        int writes = acknowledged.size();
        System.out.printf(Locale.ROOT, "%s: %d writes in %.1f s, %.0f/s; ", verdict, writes, seconds, writes / seconds);
        System.out.printf("the feed gave %d changes, revisions %d to %d; ", seen.size(), start + 1, last);
        System.out.println(violations.size() + " violations");
        return violations.isEmpty();
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Authorization", "Bearer " + options.get("--key"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("GET " + path + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(options.get("--base") + "/api/v1" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json");
    }

    /** A member of a JSON object, as raw text or without the quotes of a string; null where it is absent or null. */
    private static String field(String object, String name) {
        return parts(object).stream()
                .filter(part -> part.startsWith('"' + name + '"'))
                .map(part -> part.substring(part.indexOf(':') + 1).strip())
                .filter(value -> !value.equals("null"))
                .map(value -> value.startsWith("\"") ? value.substring(1, value.length() - 1) : value)
                .findFirst()
                .orElse(null);
    }

    /** The members of a JSON object or the elements of a JSON array, as raw text. */
    private static List<String> parts(String json) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char each = json.charAt(i);
            if (quoted) {
                i += each == '\\' ? 1 : 0;
                quoted = each != '"';
            } else if (each == '"') {
                quoted = true;
            } else if (each == '{' || each == '[') {
                start = depth++ == 0 ? i + 1 : start;
            } else if (each == ',' && depth == 1 || (each == '}' || each == ']') && --depth == 0) {
                if (!json.substring(start, i).isBlank()) {
                    parts.add(json.substring(start, i).strip());
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
