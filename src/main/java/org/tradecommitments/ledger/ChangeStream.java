package org.tradecommitments.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.Settings;

/**
 * Tells all who listen of each change. One worker at a time reads what is new, once for all of them, and goes on when all
 * have been told; so a burst of writes is told in batches, and nobody is told faster than this instance can.
 */
@ApplicationScoped
public class ChangeStream {

    private static final Logger LOG = Logger.getLogger(ChangeStream.class);
    private static final long LONGEST_TELLING_SECONDS = 10;
    private static final long AGAIN_AFTER_MILLISECONDS = 1000;

    private final LedgerWatch watch;
    private final ChangeReader reader;
    private final Vertx vertx;
    private final Context context;
    private final Settings settings;
    private final Counter dropped;

    // All below is guarded by this.
    private final Set<Listener> present = new HashSet<>();
    private final Set<Listener> hearing = new HashSet<>();
    private long told;
    private boolean reading;
    private boolean moved;

    ChangeStream(LedgerWatch watch, ChangeReader reader, Vertx vertx, Settings settings, MeterRegistry meters) {
        this.watch = watch;
        this.reader = reader;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.settings = settings;
        this.dropped = Counter.builder("trade_commitments.dropped.subscribers")
                .description("Streams that were ended as their readers were too slow")
                .register(meters);
        Gauge.builder("trade_commitments.subscribers", this, ChangeStream::size)
                .description("Streams and long polls that are open")
                .register(meters);
    }

    void start(@Observes StartupEvent start) {
        watch.follow(head -> wake());
        vertx.setPeriodic(
                TimeUnit.SECONDS.toMillis(settings.heartbeatSeconds()),
                timer -> hearing().forEach(each -> on(each, Listener::beat)));
    }

    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        present().forEach(each -> on(each, Listener::end));
    }

    private static void on(Listener listener, Consumer<Listener> call) {
        listener.context().runOnContext(nothing -> call.accept(listener));
    }

    /**
     * Lets somebody in, who does not hear of anything yet.
     *
     * @throws Problem {@link ProblemCode#BUSY} where there are too many
     */
    synchronized void enter(Listener listener) {
        if (present.size() >= settings.maxSubscribers()) {
            throw new Problem(
                    ProblemCode.BUSY,
                    "As many streams and long polls are open as there may be, " + settings.maxSubscribers()
                            + ". Ask again, or ask without waiting.");
        }
        present.add(listener);
    }

    /** Lets somebody who has entered hear of all changes after the revision that this answers. */
    synchronized long join(Listener listener) {
        if (hearing.isEmpty()) {
            // Nobody was told of what came meanwhile.
            told = Math.max(told, watch.known().revision());
        }
        hearing.add(listener);
        return told;
    }

    synchronized void leave(Listener listener) {
        present.remove(listener);
        hearing.remove(listener);
    }

    /** Notes that somebody was sent away for being slow. */
    void dropped() {
        dropped.increment();
    }

    private synchronized int size() {
        return present.size();
    }

    private synchronized List<Listener> present() {
        return List.copyOf(present);
    }

    private synchronized List<Listener> hearing() {
        return List.copyOf(hearing);
    }

    private synchronized void wake() {
        if (reading) {
            moved = true;
        } else if (!hearing.isEmpty()) {
            reading = true;
            context.executeBlocking(this::tellAll, false).onFailure(this::tryAgain);
        }
    }

    private void tryAgain(Throwable e) {
        LOG.warn("Changes could not be told; they will be", e);
        synchronized (this) {
            reading = false;
        }
        vertx.setTimer(AGAIN_AFTER_MILLISECONDS, timer -> wake());
    }

    private Void tellAll() throws InterruptedException {
        for (long after = begin(); after >= 0; after = begin()) {
            List<LiveChange> changes = reader.next(after).changes();
            tell(audience(after, changes), changes);
        }
        return null;
    }

    /** The revision to read on from; less than 0 where there is no more to read, or nobody to hear of it. */
    private synchronized long begin() {
        if (hearing.isEmpty() || (!moved && told >= watch.known().revision())) {
            reading = false;
            return -1;
        }
        moved = false;
        return told;
    }

    private synchronized List<Listener> audience(long after, List<LiveChange> changes) {
        if (changes.isEmpty() || told != after) { // where it differs all left, and others came for what is later
            return List.of();
        }
        told = changes.get(changes.size() - 1).revision();
        return List.copyOf(hearing);
    }

    private static void tell(List<Listener> audience, List<LiveChange> changes) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(audience.size());
        for (Listener listener : audience) {
            listener.context().runOnContext(nothing -> {
                try {
                    listener.hear(changes);
                } finally {
                    all.countDown();
                }
            });
        }
        if (!all.await(LONGEST_TELLING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Some have not been told of a change yet");
        }
    }
}
