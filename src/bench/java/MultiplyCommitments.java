import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.tradecommitments.shared.Sha256;

/**
 * Makes of some synthetic commitments very many, straight in the database of a service that is not running: each gets
 * copies with ids, references and revisions of their own, and all that was ever written about it is written about the
 * copies too, so that ledger, standings and tallies agree and the chain of hashes holds.
 *
 * <pre>
 * java -cp 'target/quarkus-app/app/*:target/quarkus-app/lib/main/*' MultiplyCommitments.java --jdbc-url=… [--username=… --password=…]
 *     [--times=500] [--days=730]
 * </pre>
 *
 * First start the service on an empty database without starter data, run {@code GenerateCommitments.java --count=2000},
 * and stop it: 2,000 times 500 is a million. What was recorded within a minute is spread over the last {@code days}, as
 * the age of a record matters; so a copy may have been recorded before its statement was made. On PostgreSQL the user
 * must be a superuser, as references between tables are not checked meanwhile. A database that holds a commitment whose
 * title does not begin with "Synthetic:" is refused. Exit code: 0; 1 where it
 * could not run.
 */
public final class MultiplyCommitments {

    private static final String OPTIONS =
            "--jdbc-url= --username=trade-commitments --password=trade-commitments" + " --times=500 --days=730";

    /** The tables with rows of commitments. */
    private static final String TABLES = "commitment commitment_words commitment_topic commitment_party"
            + " commitment_product commitment_party_status evidence assessment assessment_evidence restatement standing";

    /** The columns of other tables that tell when something was recorded. */
    private static final String DATED =
            "party.created_at party.updated_at statement.created_at statement.updated_at api_key.created_at";

    /** What differs from copy to copy in a change's JSON: ids, instants, revisions, references. */
    private static final Pattern IN_JSON = Pattern.compile("\"([0-9a-f]{8}-[0-9a-f]{4}-7[-0-9a-f]{22})(?=\")"
            + "|\"(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)(?=\")|\"revision\":(\\d+)|\"reference\":\"[^\"]+");

    /** A change as its seal is made over it: the columns of its table in their order, without the hash. */
    private static final String SEALED = """
            {"revision":%s,"type":"%s","subject":{"type":"%s","id":"%s","reference":"%s"},"at":"%s","by":"%s",\
            "data":%s,"previousHash":"%s"}""";

    private final Map<String, String> options;
    private final Connection connection;
    private final boolean postgres;
    private final int times;
    private final List<Map<String, Object>> changes;
    /** The place of a source's revision among those that are copied. */
    private final Map<Long, Integer> places = new HashMap<>();

    private final Map<Instant, Long> revisions = new HashMap<>();
    private final Set<UUID> copied = new HashSet<>();
    private final Instant end = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private long last;
    /** The one that is being written; 0 is the source. */
    private int copy;

    private String hash = "0".repeat(64);

    private MultiplyCommitments(Map<String, String> options) throws SQLException {
        this.options = options;
        this.postgres = options.get("--jdbc-url").startsWith("jdbc:postgresql:");
        this.times = Integer.parseInt(options.get("--times"));
        Properties login = new Properties();
        login.put("user", options.get("--username"));
        login.put("password", options.get("--password"));
        login.put("reWriteBatchedInserts", "true"); // PostgreSQL's; H2 does not mind
        this.connection = DriverManager.getConnection(options.get("--jdbc-url"), login);
        connection.setAutoCommit(false);
        this.changes = query("select * from ledger_change order by revision");
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(OPTIONS.split(" "));
        if (!options.keySet().containsAll(options(args).keySet())) {
            throw new IllegalArgumentException("Known options are " + OPTIONS);
        }
        options.putAll(options(args));
        new MultiplyCommitments(options).run();
    }

    private static Map<String, String> options(String[] given) {
        return Stream.of(given)
                .collect(toMap(each -> each.replaceAll("=.*", ""), each -> each.replaceAll("^[^=]*=?", "")));
    }

    private void run() throws Exception {
        if (!query("select 1 from commitment where title not like 'Synthetic:%'")
                .isEmpty()) {
            throw new IllegalArgumentException("This database holds commitments that are not synthetic");
        }
        learn();
        execute(postgres ? "set session_replication_role = replica" : "set referential_integrity false");
        List<String> indexes = dropIndexes();
        for (String table : TABLES.split(" ")) {
            multiply(table, this::copied);
        }
        redate();
        multiply("ledger_change", this::sealed);
        recount();
        for (String index : indexes) {
            execute(index);
        }
        execute(postgres ? "set session_replication_role = origin" : "set referential_integrity true");
        connection.commit();
        connection.setAutoCommit(true);
        execute(postgres ? "vacuum analyze" : "analyze");
        connection.close();
    }

    /** Finds out which writes and which ids belong to commitments. */
    private void learn() throws SQLException {
        for (Map<String, Object> change : changes) {
            long revision = (Long) change.get("revision");
            revisions.put((Instant) change.get("recorded_at"), revision);
            if (isCopied(change)) {
                places.put(revision, places.size());
                copied.add(UUID.fromString((String) change.get("subject_id")));
            }
        }
        for (String table : List.of("evidence", "assessment", "restatement")) {
            query("select id from " + table).forEach(row -> copied.add((UUID) row.get("id")));
        }
        last = changes.size() + (times - 1L) * places.size();
    }

    private static boolean isCopied(Map<String, Object> change) {
        return change.get("subject_type").equals("commitment");
    }

    /** When a write was recorded: they follow each other evenly. */
    private Instant at(long revision) {
        long micros = Long.parseLong(options.get("--days")) * 86_400_000_000L;
        return end.minus((long) (micros * (1 - (double) revision / last)), ChronoUnit.MICROS);
    }

    private Instant at(Instant instant) {
        Long revision = revisions.get(instant);
        return revision == null ? instant : at(revision(revision));
    }

    private long revision(long revision) {
        Integer place = places.get(revision);
        return copy == 0 || place == null ? revision : changes.size() + (copy - 1L) * places.size() + place + 1;
    }

    /** The copy's id: of the form that the service makes, and later than those of the copies before it. */
    private UUID id(UUID id) {
        long later = copied.contains(id) ? (long) copy << 26 : 0;
        return new UUID(id.getMostSignificantBits() + later, id.getLeastSignificantBits());
    }

    private Object value(String column, Map<String, Object> row) {
        Object value = row.get(column);
        if (value instanceof UUID id) {
            return id(id);
        } else if (value instanceof Instant instant) {
            return at(instant);
        } else if (value instanceof Long revision) {
            return revision(revision);
        } else if (value != null && column.matches("reference|words|subject_reference")) {
            return copy == 0 ? value : value + "-" + copy; // the words end with the reference
        } else if (column.equals("subject_id") && isCopied(row)) {
            return id(UUID.fromString((String) value)).toString();
        } else if (value instanceof LocalDate && row.get(column.replaceAll("_on$", "_at")) instanceof Instant instant) {
            return LocalDate.ofInstant(at(instant), ZoneOffset.UTC);
        }
        return value;
    }

    private Map<String, Object> copied(Map<String, Object> row) {
        Map<String, Object> written = new LinkedHashMap<>();
        row.keySet().forEach(column -> written.put(column, value(column, row)));
        return written;
    }

    /** A change of the copy, sealed as the service seals it: SHA-256 over its canonical form (RFC 8785). */
    private Map<String, Object> sealed(Map<String, Object> change) {
        Map<String, Object> row = copied(change);
        row.put("data", IN_JSON.matcher((String) change.get("data")).replaceAll(this::inJson));
        row.put("previous_hash", hash);
        String content =
                SEALED.formatted(row.values().toArray()).replace("\"reference\":\"null\"", "\"reference\":null");
        try {
            hash = Sha256.of(new JsonCanonicalizer(content).getEncodedUTF8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row.put("hash", hash);
        return row;
    }

    private String inJson(MatchResult found) {
        if (found.group(1) != null) {
            return "\"" + id(UUID.fromString(found.group(1)));
        } else if (found.group(2) != null) {
            return "\"" + at(Instant.parse(found.group(2)));
        }
        return found.group(3) != null
                ? "\"revision\":" + revision(Long.parseLong(found.group(3)))
                : found.group() + (copy == 0 ? "" : "-" + copy);
    }

    private void multiply(String table, UnaryOperator<Map<String, Object>> made) throws SQLException {
        List<Map<String, Object>> rows = query("select * from " + table + " order by 1");
        execute("delete from " + table);
        if (rows.isEmpty()) {
            return;
        }
        Set<String> columns = rows.get(0).keySet();
        String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String insert = "insert into " + table + " (" + String.join(", ", columns) + ") values (" + values + ")";
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (copy = 0; copy < times; copy++) {
                for (Map<String, Object> row : rows) {
                    if (copy == 0 || !row.containsKey("subject_type") || isCopied(row)) {
                        int column = 0;
                        for (Object value : made.apply(row).values()) {
                            statement.setObject(
                                    ++column, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
                        }
                        statement.addBatch();
                        if (++count % 1024 == 0) {
                            statement.executeBatch();
                        }
                    }
                }
                statement.executeBatch();
                connection.commit();
            }
        }
        System.out.printf(Locale.ROOT, "%s: %,d rows%n", table, count);
    }

    /** What is not copied was recorded earlier, too. */
    private void redate() throws SQLException {
        copy = 0;
        for (String dated : DATED.split(" ")) {
            String[] place = dated.split("\\.");
            for (Map<String, Object> row : query("select distinct " + place[1] + " from " + place[0])) {
                Instant instant = (Instant) row.get(place[1]);
                String update = "update %1$s set %2$s = %3$s where %2$s = %4$s";
                execute(update.formatted(place[0], place[1], literal(at(instant)), literal(instant)));
            }
        }
    }

    private static String literal(Instant instant) {
        return "timestamp with time zone '"
                + instant.toString().replace('T', ' ').replace("Z", "+00") + "'";
    }

    private void recount() throws SQLException {
        execute("update ledger_head set revision = " + last + ", hash = '" + hash + "', recorded_at = "
                + literal(at(last)));
        execute("update tally set total = total * " + times + " where facet <> 'UPDATED_ON'");
        execute("delete from tally where facet = 'UPDATED_ON'");
        execute("insert into tally (facet, item, total) select 'UPDATED_ON', cast(recorded_on as varchar(32)), count(*)"
                + " from standing where superseded_on = date '9999-12-31' group by recorded_on");
    }

    /** Drops what is made again faster than it is kept up, and answers how; only where the database tells that. */
    private List<String> dropIndexes() throws SQLException {
        List<String> made = new ArrayList<>();
        if (postgres) {
            String indexes = "select indexname, indexdef from pg_indexes where schemaname = current_schema()"
                    + " and indexname not in (select conname from pg_constraint)";
            for (Map<String, Object> row : query(indexes)) {
                made.add((String) row.get("indexdef"));
                execute("drop index " + row.get("indexname"));
            }
        }
        return made;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Map<String, Object>> query(String sql) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i), plain(found.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        } else if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        } else if (value instanceof Date date) {
            return date.toLocalDate();
        } else if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return value;
    }
}
