package org.tradecommitments.ledger;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request that waits for a change, or for the end of its patience. */
final class LongPoll implements Listener {

    private final Vertx vertx;
    private final Context context;
    private final ChangeStream changes;
    private final ChangeReader reader;
    private final ChangeFilter filter;
    private final long after;
    private final Duration patience;

    private @Nullable UniEmitter<? super Void> answer;
    private @Nullable Long timer;

    LongPoll(
            Vertx vertx,
            ChangeStream changes,
            ChangeReader reader,
            ChangeFilter filter,
            long after,
            Duration patience) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.changes = changes;
        this.reader = reader;
        this.filter = filter;
        this.after = after;
        this.patience = patience;
    }

    @Override
    public Context context() {
        return context;
    }

    /** What ends when there is something to read, or nothing came; it fails where too many wait already. */
    Uni<Void> over() {
        return Uni.createFrom().emitter(emitter -> {
            changes.enter(this);
            emitter.onTermination(() -> context.runOnContext(nothing -> end()));
            context.runOnContext(nothing -> begin(emitter));
        });
    }

    private void begin(UniEmitter<? super Void> emitter) {
        answer = emitter;
        timer = vertx.setTimer(patience.toMillis(), id -> end());
        if (after < changes.join(this)) {
            context.<Boolean>executeBlocking(() -> reader.hasAny(after, filter), false)
                    .onSuccess(found -> endIf(found))
                    .onFailure(e -> end()); // the reading to come will say what is wrong
        }
    }

    private void endIf(boolean found) {
        if (found) {
            end();
        }
    }

    @Override
    public void hear(List<LiveChange> heard) {
        endIf(heard.stream().anyMatch(change -> change.revision() > after && filter.wants(change)));
    }

    @Override
    public void end() {
        if (timer != null) { // which it has only if it was let in
            vertx.cancelTimer(timer);
            timer = null;
        }
        changes.leave(this);
        if (answer != null) {
            answer.complete(null);
            answer = null;
        }
    }
}
