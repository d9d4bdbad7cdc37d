import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills a running service with made-up commitments, all through its API: 40 invented parties, some statements, then the
 * commitments, and for a share of them an evidence and an assessment. No real state is named, and every title begins
 * with "Synthetic:".
 *
 * <pre>
 * TRADE_COMMITMENTS_KEY=… java GenerateCommitments.java [--base=http://localhost:8080] [--key=…] [--count=100000]
 *     [--clients=16] [--statements=200] [--assessed=0.3] [--seed=42] [--remote=yes]
 * </pre>
 *
 * What is sent depends on the seed and the item's number alone, not on which client sends it or when. A base that is
 * not this machine is refused without {@code --remote=yes}.
 *
 * <p>Prints the progress each 5 seconds, the body of each refusal (of the first 100) and at the end one line with the
 * counts and the writes per second. Nothing is sent twice. Exit code: 0; 1 after a refusal; 2 where it could not start.
 */
public final class GenerateCommitments {

    private static final String OPTIONS = "--base=http://localhost:8080 --key= --count=100000 --clients=16"
            + " --statements=200 --assessed=0.3 --seed=42 --remote=no";

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    /** Fixed, so that a seed gives the same data next week, but never after yesterday: nothing may be dated ahead. */
    private static final LocalDate LAST_DAY = Collections.min(
            List.of(LocalDate.of(2026, 10, 31), LocalDate.now(ZoneOffset.UTC).minusDays(1)));

    /** What a {@code <name>} in a text may become, the commonest first. */
    private static final Map<String, List<String>> CHOICES = choices("""
            land: ATLANTIS LILLIPUT RURITANIA UTOPIA LAPUTA BROBDINGNAG XANADU ZENDA EREWHON BLEFUSCU SHANGRI-LA \
            CAMELOT AVALON LYONESSE BALNIBARBI LUGGNAGG GLUBBDUBDRIB ELDORADO LEMURIA HYPERBOREA THULE COCKAIGNE \
            BENSALEM GRAUSTARK FREEDONIA SYLVANIA VULGARIA ORSINIA SYLDAVIA BORDURIA AGARTHA BRIGADOON ZEMBLA \
            PELLUCIDAR CASPAK OPAR VINETA YS NORUMBEGA OZ
            speech: NEWS_REPORT PRESS_CONFERENCE SPEECH JOINT_STATEMENT MEMORANDUM AGREEMENT LETTER TREATY OTHER
            kind: EVENT MEASURED CONTINUING
            strength: INTENDED PLEDGED JOINTLY_DECLARED DISCUSSED WELCOMED SIGNED_NON_BINDING SIGNED_BINDING IN_FORCE \
            RATIFIED
            topic: TRADE INVESTMENT ENERGY AGRICULTURE TARIFFS TRANSPORT AVIATION DIGITAL HEALTH EDUCATION SCIENCE \
            TOURISM DIPLOMACY CULTURE OTHER
            status: IN_PROGRESS NO_EVIDENCE FULFILLED NOT_STARTED PARTIALLY_FULFILLED STALLED NOT_FULFILLED WITHDRAWN \
            SUPERSEDED
            goal: "indicator":"EXPORT_VALUE","goal":"MULTIPLY","amount":2,"unit":null \
            "indicator":"EXPORT_VALUE","goal":"INCREASE","amount":null,"unit":null \
            "indicator":"EXPORT_VALUE","goal":"CHANGE","amount":20,"unit":"%" \
            "indicator":"IMPORT_VALUE","goal":"REACH","amount":5000000000,"unit":"USD" \
            "indicator":"TARIFF_RATE","goal":"KEEP_AT_MOST","amount":5,"unit":"%" \
            "indicator":"PURCHASE_QUANTITY","goal":"UP_TO","amount":600000,"unit":"t" \
            "indicator":"INVESTMENT","goal":"REACH","amount":1000000000,"unit":"EUR" \
            "indicator":"PURCHASE_VALUE","goal":"KEEP_AT_LEAST","amount":100000000,"unit":"USD"
            baseline: {"period":null,"value":null,"basis":"UNSPECIFIED"} {"period":"2014","value":null,"basis":"STATED"}
            confidence: HIGH MEDIUM LOW
            said: STATED ASSUMED
            verb: double raise open ease extend resume launch review buy sell host
            thing: exports imports tariffs flights shipping railways harbours quotas investment licences customs \
            standards visas scholarships laboratories hospitals festivals pipelines turbines batteries software \
            cables satellites cement timber rubber cocoa coffee wheat dairy textiles machinery vehicles medicines
            """);

    private static final String SENTENCE = "<verb> <thing> and <verb> <thing> with <land>";

    private final Map<String, String> options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, LongAdder> written = new ConcurrentSkipListMap<>();
    private final LongAdder errors = new LongAdder();
    private long start = System.nanoTime();

    private GenerateCommitments(Map<String, String> options) {
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
        System.exit(new GenerateCommitments(options).run() ? 0 : 1);
    }

    private static Map<String, String> options(String[] given) {
        return Stream.of(given)
                .collect(toMap(each -> each.replaceAll("=.*", ""), each -> each.replaceAll("^[^=]*=?", "")));
    }

    private static void stop(String why) {
        System.err.println(why);
        System.exit(2);
    }

    private boolean run() throws InterruptedException {
        CHOICES.get("land").forEach(land -> post("parties", "/parties", """
                {"code":"SYN-%s","name":"Synthetic: %s","kind":"ORGANISATION","state":null}""".formatted(land, land)));
        List<Statement> statements = IntStream.range(0, Integer.parseInt(options.get("--statements")))
                .mapToObj(number -> statement(number, random(1, number)))
                .toList();
        if (errors.sum() > 0) {
            stop("Parties and statements must be there before commitments can be recorded");
        }
        written.clear(); // so that the rate is that of all clients, without this beginning by one
        start = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(Integer.parseInt(options.get("--clients")));
        IntStream.range(0, Integer.parseInt(options.get("--count")))
                .forEach(number -> clients.execute(() -> commitment(statements, random(2, number))));
        clients.shutdown();
        while (!clients.awaitTermination(5, TimeUnit.SECONDS)) {
            print("so far");
        }
        print("DONE");
        return errors.sum() == 0;
    }

    private void print(String begin) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double rate = written.values().stream().mapToLong(LongAdder::sum).sum() / seconds;
        String format = "%s: %s, errors=%s; %.1f s, %.0f writes/s%n";
        System.out.printf(Locale.ROOT, format, begin, written, errors, seconds, rate);
    }

    private record Statement(String id, LocalDate madeOn) {}

    private Statement statement(int number, SplittableRandom random) {
        LocalDate madeOn = dayFrom(FIRST_DAY, random);
        String body = """
                {"title":"Synthetic: <land> speaks on <thing>, no. %d","kind":"<speech>","madeOn":"%s","place":"<land>",
                "language":"en","speakers":[{"name":"Synthetic Speaker","role":"Envoy","party":"SYN-<land>"}],
                "source":{"publisher":"Synthetic Gazette","url":"https://gazette.example/statements/%d",
                "publishedOn":"%s"},"text":"<sentence>. <sentence>."}""".formatted(number, madeOn, number, madeOn);
        return new Statement(id(post("statements", "/statements", fill(body, random))), madeOn);
    }

    private void commitment(List<Statement> statements, SplittableRandom random) {
        Statement statement = statements.get(random.nextInt(statements.size()));
        String recorded = post("commitments", "/commitments", fill(body(statement, random), random));
        if (recorded != null && random.nextDouble() < Double.parseDouble(options.get("--assessed"))) {
            assess("/commitments/" + id(recorded), statement.madeOn, random);
        }
    }

    private static String body(Statement statement, SplittableRandom random) {
        String kind = fill("<kind>", random);
        boolean measured = kind.equals("MEASURED");
        // CONTINUING ones (a fifth) have no end and two fifths of the others name none: half have no deadline
        boolean open = kind.equals("CONTINUING") || random.nextInt(5) < 2;
        return """
                {"statement":"%s","title":"Synthetic: <sentence>","summary":"<sentence>. <sentence>.","kind":"%s",
                "strength":"<strength>","topics":[%s],"parties":[%s],"products":[%s],"due":%s,"target":%s}""".formatted(
                        statement.id,
                        kind,
                        distinct(1 + random.nextInt(4), () -> fill("\"<topic>\"", random)),
                        parties(random),
                        measured ? products(random) : "",
                        open ? "{\"basis\":\"UNSPECIFIED\"}" : due(statement, random),
                        measured ? "{<goal>,\"per\":null,\"basis\":\"STATED\",\"baseline\":<baseline>}" : "null");
    }

    private static String parties(SplittableRandom random) {
        int makers = 1 + random.nextInt(1 + random.nextInt(3));
        int counterparts = random.nextInt(3);
        int implementers = random.nextInt(6) == 0 ? 1 : 0;
        String[] lands = distinct(makers + counterparts + implementers, () -> fill("<land>", random))
                .split(",");
        return IntStream.range(0, lands.length)
                .mapToObj(i -> "{\"party\":\"SYN-" + lands[i] + "\",\"role\":\""
                        + (i < makers ? "MAKER" : i < makers + counterparts ? "COUNTERPART" : "IMPLEMENTER") + "\"}")
                .collect(joining(","));
    }

    private static String products(SplittableRandom random) {
        String product = """
                {"code":"%s","revision":"HS2022","stated":"<thing>","basis":"ASSUMED","confidence":"<confidence>"}""";
        String codes = distinct(1 + random.nextInt(5), () -> productCode(random));
        return Stream.of(codes.split(",")).map(product::formatted).collect(joining(","));
    }

    private static String productCode(SplittableRandom random) {
        int chapter = 1 + random.nextInt(96); // 97 of them, of which 77 is left empty
        int heading = 1 + random.nextInt(20);
        int subheading = 10 * (1 + random.nextInt(9));
        String code = "%02d%02d%02d".formatted(chapter < 77 ? chapter : chapter + 1, heading, subheading);
        return code.substring(0, 2 * (1 + random.nextInt(3)));
    }

    private static String due(Statement statement, SplittableRandom random) {
        String from = random.nextInt(3) == 0 ? "\"" + statement.madeOn + '"' : "null";
        LocalDate to = statement.madeOn.plusDays(30 + random.nextInt(6 * 365));
        return """
                {"from":%s,"to":"%s","text":"within the time agreed","basis":"<said>"}""".formatted(from, to);
    }

    private void assess(String commitment, LocalDate madeOn, SplittableRandom random) {
        String status = fill("<status>", random); // each may follow NOT_ASSESSED
        LocalDate effectiveOn = dayFrom(madeOn, random);
        String evidence = "";
        if (!status.equals("NO_EVIDENCE")) {
            String stance = status.equals("NOT_FULFILLED") ? "CONTRADICTS" : "SUPPORTS";
            String deed = """
                    {"kind":"ACTION","stance":"%s","title":"Synthetic: <sentence>","publisher":"Synthetic Gazette",
                    "url":"https://gazette.example/actions/%d","publishedOn":"%s"}""";
            String body = fill(deed.formatted(stance, random.nextInt(1_000_000), effectiveOn), random);
            evidence = '"' + id(post("evidence", commitment + "/evidence", body)) + '"';
        }
        String judgement = """
                {"status":"%s","effectiveOn":"%s","reason":"Synthetic: <sentence>.","evidence":[%s]}""";
        String body = fill(judgement.formatted(status, effectiveOn, evidence), random);
        post("assessments", commitment + "/assessments", body);
    }

    /** Sends a write, counts it, and answers the body of a 201, or null. */
    private String post(String what, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(options.get("--base") + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + options.get("--key"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String problem;
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 201 || response.statusCode() == 409 && what.equals("parties")) {
                written.computeIfAbsent(what, each -> new LongAdder()).increment(); // 409: there from an earlier run
                return response.body();
            }
            problem = response.statusCode() + " " + response.body();
        } catch (IOException | InterruptedException e) {
            problem = e.toString();
        }
        errors.increment();
        if (errors.sum() <= 100) {
            System.err.println("POST " + path + " " + body + "\n  -> " + problem);
        }
        return null;
    }

    private static String id(String recorded) {
        Matcher id = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"").matcher(recorded == null ? "" : recorded);
        return id.find() ? id.group(1) : "unknown";
    }

    private SplittableRandom random(long purpose, long number) {
        return new SplittableRandom(Long.parseLong(options.get("--seed")) + (purpose << 56) + (number << 16));
    }

    private static LocalDate dayFrom(LocalDate first, SplittableRandom random) {
        return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, LAST_DAY) + 1));
    }

    private static Map<String, List<String>> choices(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .collect(toMap(line -> line[0], line -> List.of(line[1].strip().split(" +"))));
    }

    /** Puts something for each {@code <name>} in a text. */
    private static String fill(String text, SplittableRandom random) {
        return Pattern.compile("<([a-z]+)>")
                .matcher(text.replace("<sentence>", SENTENCE))
                .replaceAll(name -> skewed(CHOICES.get(name.group(1)), random));
    }

    /** Picks the first values more often than the last, as the world does. */
    private static String skewed(List<String> values, SplittableRandom random) {
        return values.get((int) (values.size() * Math.pow(random.nextDouble(), 2)));
    }

    private static String distinct(int size, Supplier<String> values) {
        return Stream.generate(values).distinct().limit(size).collect(joining(","));
    }
}
