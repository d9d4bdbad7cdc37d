package org.tradecommitments.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tradecommitments.shared.Head;
import org.tradecommitments.shared.RecordHead;

/**
 * Knows where the ledger stands without asking the database: it is told of each write of this instance when that has
 * been committed, before the write is acknowledged. On PostgreSQL, where other instances may write too, it looks once
 * a second.
 */
@ApplicationScoped
public class LedgerWatch implements RecordHead {

    private static final long LOOK_EVERY_MILLISECONDS = 1000;

    private final List<Consumer<Head>> followers = new CopyOnWriteArrayList<>();
    private volatile Head known = new Head(0, Instant.EPOCH, Chain.START);

    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        look();
        if (url.startsWith("jdbc:postgresql:")) {
            vertx.setPeriodic(LOOK_EVERY_MILLISECONDS, timer -> vertx.executeBlocking(Executors.callable(this::look)));
        }
    }

    private void look() {
        QuarkusTransaction.requiringNew().run(this::read);
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
        learn(appended.head());
    }

    @Override
    public Head known() {
        return known;
    }

    @Override
    public Head read() {
        Head head = LedgerHead.read();
        learn(head);
        return head;
    }

    /** Calls back whenever the ledger is known to have moved. The call must not block: it may be any thread's. */
    void follow(Consumer<Head> follower) {
        followers.add(follower);
    }

    private synchronized void learn(Head head) {
        if (head.revision() > known.revision()) {
            known = head;
            followers.forEach(follower -> follower.accept(head));
        }
    }
}
