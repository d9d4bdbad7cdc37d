package org.tradecommitments.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.hibernate.Session;
import org.tradecommitments.shared.ReadAt.Moment;

/** Makes a {@link Snapshot} of the transaction that it was called in, which has just begun. */
@Snapshot
@Interceptor
@Priority(SnapshotInterceptor.INSIDE_THE_TRANSACTION)
public class SnapshotInterceptor {

    /** The transaction's own interceptor has 200. */
    static final int INSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 201;

    private final Session session;
    private final RecordHead head;
    private final ReadAt readAt;
    private final Clock clock;

    SnapshotInterceptor(Session session, RecordHead head, ReadAt readAt, Clock clock) {
        this.session = session;
        this.head = head;
        this.readAt = readAt;
        this.clock = clock;
    }

    @AroundInvoke
    Object read(InvocationContext call) throws Exception {
        if (readAt.moment().isEmpty()) {
            session.doWork(SnapshotInterceptor::isolate);
            readAt.note(new Moment(head.read(), LocalDate.now(clock)));
        }
        return call.proceed();
    }

    /** The pool puts the isolation back when the connection returns to it. */
    private static void isolate(Connection connection) throws SQLException {
        // What the SQL standard calls repeatable read is a snapshot on PostgreSQL; on H2 it is one of the tables that
        // the first query names, and serializable is one of all.
        boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
        connection.setTransactionIsolation(
                h2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
    }
}
