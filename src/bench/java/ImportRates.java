import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Measures an import: how long a file takes, how much memory the service has at its peak, how that compares with a bare JDBC
 * batch insert of the rows that were kept into a table of the same kind in the same database, in the same run; that the same
 * file again changes nothing; and that a service killed half-way, started again and asked again ends in the same state.
 *
 * <pre>
 * mvn -Dquick package
 * java src/bench/java/GenerateComtrade.java --file=synthetic.csv --rows=1000000
 * java -cp 'target/quarkus-app/lib/main/*' src/bench/java/ImportRates.java --file=synthetic.csv
 *     [--jdbc-url=jdbc:postgresql://localhost/test --username=… --password=…] [--kill=no]
 *     [--java-options="-XX:+UseSerialGC -Xmx144m"]
 * </pre>
 *
 * Without a JDBC URL it makes an H2 file. A PostgreSQL database given must be empty and is emptied: its schema
 * {@code public} is dropped, at the beginning and for the part with the kill once more.
 */
public final class ImportRates {

    private static final String KEY = "a-key-for-this-measurement-and-nothing-else";
    private static final int PORT = 8096;
    private static final int TOGETHER = 2000;
    private static final String COLUMNS = "id, batch_id, figure, indicator, reporter, from_party, to_party, product,"
            + " hs_revision, period, unit, amount, provisional, source_name, source_url, retrieved_on";

    private final Map<String, String> options;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path file;
    private String url = "";

    private ImportRates(Map<String, String> options) {
        this.options = options;
        this.file = Path.of(options.get("file"));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options =
                new HashMap<>(Map.of("java-options", "-XX:+UseSerialGC -Xmx144m", "kill", "yes", "bare-rounds", "2"));
        for (String argument : arguments) {
            String[] parts = argument.substring(2).split("=", 2);
            options.put(parts[0], parts[1]);
        }
        new ImportRates(options).run();
    }

    private void run() throws Exception {
        empty();
        Process service = start();
        double seconds = importing(true);
        System.out.printf("import: %.1f s, peak RSS %d MB%n", seconds, peak(service));
        double again = importing(true);
        System.out.printf("the same file again: %.1f s, peak RSS %d MB%n", again, peak(service));
        stop(service);
        long kept = count();
        String state = state();
        System.out.printf("kept: %d, %s%n", kept, state);
        double bare = Double.MAX_VALUE;
        for (int i = 0; i < Integer.parseInt(options.get("bare-rounds")); i++) {
            double round = bare();
            System.out.printf("bare insert: %.1f s%n", round);
            bare = Math.min(bare, round);
        }
        System.out.printf("ratio to the bare insert, the quicker of its rounds: %.2f%n", bare / seconds);
        if (options.get("kill").equals("yes")) {
            killed(seconds, state);
        }
    }

    private void killed(double seconds, String state) throws Exception {
        empty();
        Process service = start();
        CompletableFuture<Double> half = CompletableFuture.supplyAsync(() -> importing(false));
        Thread.sleep((long) (seconds * 500));
        service.destroyForcibly().waitFor(); // SIGKILL
        half.exceptionally(broken -> 0.0).get(60, TimeUnit.SECONDS);
        System.out.printf("killed half-way: %d rows left that nobody sees%n", count());
        service = start();
        System.out.printf("started again: %d rows left%n", count(service));
        importing(true);
        stop(service);
        System.out.println(
                "imported again: " + (state().equals(state) ? "the same state" : "ANOTHER STATE: " + state()));
    }

    private void empty() throws Exception {
        url = options.getOrDefault("jdbc-url", "");
        if (url.isEmpty()) {
            url = "jdbc:h2:file:"
                    + Files.createTempDirectory("import-rates")
                            .resolve("figures")
                            .toAbsolutePath()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                    + ";LOCK_TIMEOUT=30000;DB_CLOSE_ON_EXIT=FALSE";
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }

    private String user() {
        return options.getOrDefault("username", "sa");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user(), options.getOrDefault("password", ""));
    }

    private Process start() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.get("java-options").split(" +")));
        command.addAll(List.of(
                "-Dquarkus.http.port=" + PORT,
                "-Dquarkus.datasource.jdbc.url=" + url,
                "-Dquarkus.datasource.username=" + user(),
                "-Dquarkus.datasource.password=" + options.getOrDefault("password", ""),
                "-Dtrade-commitments.admin-key=" + KEY,
                "-Dtrade-commitments.starter-data=false",
                "-jar",
                "target/quarkus-app/quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("import-rates", ".log").toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // as the Dockerfile has it
        Process service = builder.start();
        for (int i = 0; i < 600; i++) {
            try {
                HttpRequest ready =
                        HttpRequest.newBuilder(address("/q/health/ready")).build();
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return service;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The service does not start");
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + PORT + path);
    }

    private static void stop(Process service) throws InterruptedException {
        service.destroy();
        service.waitFor();
    }

    private double importing(boolean must) {
        try {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address("/api/v1/observations/imports?retrievedOn=2026-01-01"))
                            .header("Authorization", "Bearer " + KEY)
                            .header("Content-Type", "text/csv")
                            .POST(BodyPublishers.ofFile(file))
                            .build(),
                    BodyHandlers.ofString());
            if (must && answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            System.out.println(answer.body().replaceAll(",\"passedOverLines.*", "}"));
            return (System.nanoTime() - start) / 1e9;
        } catch (IOException e) {
            if (must) {
                throw new IllegalStateException(e);
            }
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The most memory that the process had at any time, as Linux counts it. */
    private static long peak(Process service) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private long count() throws SQLException {
        return Long.parseLong(ask("select count(*) from observation"));
    }

    /** Rows while the service runs: H2's file is the service's then, so that only PostgreSQL can be asked. */
    private long count(Process service) throws SQLException {
        return url.startsWith("jdbc:h2") && service.isAlive() ? -1 : count();
    }

    /** What a reader could see: how many figures, and what they are. */
    private String state() throws SQLException {
        return ask("select count(*) || ' figures that sum up to ' || sum(amount) from observation o"
                        + " join observation_batch b on b.id = o.batch_id where b.revision is not null")
                + ", digest " + ask("select max(digest) from observation_batch where revision is not null");
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Inserts what was kept into a table with the same columns and indexes, by batches, as plainly as can be. */
    private double bare() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bare");
            statement.execute("create table bare as select " + COLUMNS + " from observation where 1 = 0");
            statement.execute("alter table bare alter column id set not null");
            statement.execute("alter table bare add primary key (id)");
            statement.execute("alter table bare add foreign key (batch_id) references observation_batch");
            statement.execute("create unique index bare_figure on bare (figure, retrieved_on, batch_id)");
            statement.execute("create index bare_series on bare (indicator, reporter, from_party, to_party, product)");
            statement.execute("create index bare_batch_id on bare (batch_id)");
            List<Object[]> rows = rows(statement);
            connection.setAutoCommit(false);
            String marks = "?, ".repeat(COLUMNS.split(",").length);
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into bare (" + COLUMNS + ") values (" + marks.substring(0, marks.length() - 2) + ")")) {
                int together = 0;
                for (Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                    if (++together % TOGETHER == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
                insert.executeBatch();
                connection.commit();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static List<Object[]> rows(Statement statement) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select " + COLUMNS + " from observation order by id")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                all.add(row);
            }
        }
        return all;
    }
}
