package org.tradecommitments.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lets one file be imported at a time, over all instances on one database: who imports holds a row of a table, on a
 * connection of its own that does nothing else. Where its process dies, the database lets go of it.
 */
@ApplicationScoped
class ImportLock {

    private static final String TAKE = "select id from observation_import_lock where id = 1 for update skip locked";

    private final DataSource database;

    ImportLock(DataSource database) {
        this.database = database;
    }

    /** The lock, held until it is closed. */
    static final class Held implements AutoCloseable {
        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Takes the lock; empty where another import holds it. */
    Optional<Held> take() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        Held held = new Held(connection);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TAKE)) {
            if (rows.next()) {
                return Optional.of(held);
            }
        } catch (SQLException e) {
            held.close();
            throw e;
        }
        held.close();
        return Optional.empty();
    }
}
