package org.tradecommitments.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lets one at a time do something that is long, over all instances on one database: whoever does it holds the row of a
 * table, on a connection of its own that does nothing else. Where its process dies, the database lets go of it.
 */
public class RowLock {

    private final DataSource database;
    private final String take;

    /** The lock that is the row 1 of a table, whose name is a constant of the code. */
    protected RowLock(DataSource database, String table) {
        this.database = database;
        this.take = "select id from " + table + " where id = 1 for update skip locked";
    }

    /** The lock, held until it is closed. */
    public static final class Held implements AutoCloseable {
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

    /** Takes the lock; empty where somebody else holds it. */
    public Optional<Held> take() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        Held held = new Held(connection);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(take)) {
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
