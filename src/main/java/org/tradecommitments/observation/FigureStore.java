package org.tradecommitments.observation;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.tradecommitments.observation.Vintages.Vintage;

/** Figures by the thousand, past Hibernate, which keeps each in memory. */
final class FigureStore {

    private static final String INSERT =
            "insert into observation (id, batch_id, figure, indicator, reporter, from_party,"
                    + " to_party, product, hs_revision, period, unit, amount, provisional, source_name, source_url, retrieved_on)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String KNOWN = "select o.figure, o.retrieved_on, b.revision, o.amount, o.provisional"
            + " from unnest(?) as asked(figure) join observation o on o.figure = asked.figure"
            + " join observation_batch b on b.id = o.batch_id where b.revision is not null";
    private static final String OWN =
            "select amount, provisional from observation" + " where figure = ? and retrieved_on = ? and batch_id = ?";
    private static final String ANY =
            "select 1 from observation where indicator = ? and reporter = ?" + " fetch first 1 row only";
    private static final String SOME = "select id from observation where batch_id = ? fetch first 5000 rows only";
    private static final String DELETE = "delete from observation where id = ?";

    private final Connection connection;

    FigureStore(Connection connection) {
        this.connection = connection;
    }

    /** Whether there is any figure of a reporter, accepted or not. */
    boolean hasAny(FigureKey key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ANY)) {
            query.setString(1, key.indicator().name());
            query.setString(2, key.reporter());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The accepted vintages of some figures. */
    Map<UUID, List<Vintage>> vintages(Collection<UUID> figures) throws SQLException {
        Map<UUID, List<Vintage>> vintages = new HashMap<>();
        if (figures.isEmpty()) {
            return vintages;
        }
        Array ids = connection.createArrayOf("uuid", figures.toArray());
        try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setArray(1, ids);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    vintages.computeIfAbsent(rows.getObject(1, UUID.class), key -> new ArrayList<>())
                            .add(new Vintage(
                                    rows.getObject(2, LocalDate.class),
                                    rows.getLong(3),
                                    rows.getBigDecimal(4),
                                    rows.getBoolean(5)));
                }
            }
        } finally {
            ids.free();
        }
        return vintages;
    }

    /**
     * Adds figures to a batch.
     *
     * @return for each whether it was added; false where the batch has one of that figure and day already
     */
    boolean[] add(UUID batch, List<Figure> figures, List<UUID> ids) throws SQLException {
        boolean[] added = new boolean[figures.size()];
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < added.length; i++) {
                bind(insert, batch, figures.get(i), ids.get(i));
                insert.addBatch();
            }
            int[] counts = insert.executeBatch();
            for (int i = 0; i < added.length; i++) {
                added[i] = counts[i] != 0;
            }
        }
        return added;
    }

    private static void bind(PreparedStatement insert, UUID batch, Figure figure, UUID id) throws SQLException {
        FigureKey key = figure.key();
        insert.setObject(1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
        insert.setObject(2, batch);
        insert.setObject(3, id);
        insert.setString(4, key.indicator().name());
        insert.setString(5, key.reporter());
        insert.setString(6, key.from());
        insert.setString(7, key.to());
        insert.setString(8, key.product());
        insert.setString(9, key.hsRevision());
        insert.setString(10, key.period());
        insert.setString(11, key.unit());
        insert.setBigDecimal(12, figure.value());
        insert.setBoolean(13, figure.provisional());
        insert.setString(14, figure.source().name());
        insert.setString(15, figure.source().url());
        insert.setObject(16, figure.retrievedOn());
    }

    /** Whether the figure that a batch has already says the same. */
    boolean saysTheSame(UUID batch, Figure figure, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OWN)) {
            query.setObject(1, id);
            query.setObject(2, figure.retrievedOn());
            query.setObject(3, batch);
            try (ResultSet rows = query.executeQuery()) {
                BigDecimal value = rows.next() ? rows.getBigDecimal(1) : null;
                return value != null
                        && value.compareTo(figure.value()) == 0
                        && rows.getBoolean(2) == figure.provisional();
            }
        }
    }

    /**
     * Deletes some figures of a batch.
     *
     * @return how many; 0: none are left
     */
    int deleteSome(UUID batch) throws SQLException {
        int count = 0;
        // One statement with the query in it would be shorter, and H2 asks the query again for each row.
        try (PreparedStatement query = connection.prepareStatement(SOME);
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            query.setObject(1, batch);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    delete.setObject(1, rows.getObject(1, UUID.class));
                    delete.addBatch();
                    count++;
                }
            }
            delete.executeBatch();
        }
        return count;
    }
}
