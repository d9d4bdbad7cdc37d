package org.tradecommitments;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database that the tests run on: H2 in a new file or, with {@code -Dtest.database=postgresql}, a PostgreSQL server
 * of its own.
 */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    static final String ADMIN_KEY = "test-admin-key-that-is-long-enough-to-be-one";

    private @Nullable EmbeddedPostgres postgres;

    static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("test.database"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("trade-commitments.admin-key", ADMIN_KEY);
        settings.put("trade-commitments.starter-data", "false");
        try {
            if (isPostgres()) {
                postgres = EmbeddedPostgres.builder().start();
                settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
                settings.put("quarkus.datasource.username", "postgres");
                settings.put("quarkus.datasource.password", "postgres");
            } else {
                settings.put("quarkus.datasource.jdbc.url", h2(Files.createTempDirectory("trade-commitments-test")));
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the default database, in another folder. */
    static String h2(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("db")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=30000";
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
