package org.tradecommitments.ledger;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * One stream of server-sent events. It first reads from the database what its reader has missed, as fast as the reader
 * takes it, and then hears of what is new. While its reader takes nothing, events wait here; of a reader who leaves too
 * much waiting it takes leave.
 */
final class EventStream implements Listener {

    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    /** How many bytes may wait, beyond the 64 kB of the connection itself, before a reader is too slow. */
    static final int MOST_WAITING = 1 << 20;

    private final Context context;
    private final LedgerWatch watch;
    private final ChangeStream changes;
    private final ChangeReader reader;
    private final HttpServerResponse response;
    private final ChangeFilter filter;

    private final Deque<Buffer> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private long position;
    private long joinedAt = -1;
    private boolean reading;
    private boolean live;
    private boolean ended;

    /**
     * A stream that has not begun.
     *
     * @param position the last revision that its reader has
     */
    EventStream(
            Context context,
            LedgerWatch watch,
            ChangeStream changes,
            ChangeReader reader,
            HttpServerResponse response,
            ChangeFilter filter,
            long position) {
        this.context = context;
        this.watch = watch;
        this.changes = changes;
        this.reader = reader;
        this.response = response;
        this.filter = filter;
        this.position = position;
    }

    @Override
    public Context context() {
        return context;
    }

    void begin() {
        response.drainHandler(nothing -> drained());
        // The id alone is no event, but a browser that loses the connection before the first will resume from it.
        response.write("retry: 2000\nid: " + position + "\n\n");
        catchUp();
    }

    private void drained() {
        if (live) {
            flush();
        } else {
            catchUp();
        }
    }

    private void catchUp() {
        if (ended || reading || live || response.writeQueueFull()) {
            return;
        }
        long upTo = joinedAt >= 0 ? joinedAt : watch.known().revision();
        if (position < upTo) {
            reading = true;
            context.<ChangeReader.Batch>executeBlocking(() -> reader.between(position, upTo, filter), false)
                    .onSuccess(missed -> caughtUp(missed, upTo))
                    .onFailure(this::fail);
        } else if (joinedAt < 0) {
            joinedAt = changes.join(this);
            catchUp();
        } else {
            live = true;
            flush();
        }
    }

    private void caughtUp(ChangeReader.Batch missed, long upTo) {
        reading = false;
        if (ended) {
            return;
        }
        missed.changes().forEach(change -> response.write(change.event()));
        position = missed.all() ? upTo : missed.last();
        catchUp();
    }

    @Override
    public void hear(List<LiveChange> heard) {
        for (LiveChange change : heard) {
            if (!ended && change.revision() > position && filter.wants(change)) {
                take(change.event());
            }
        }
    }

    private void take(Buffer event) {
        if (live && waiting.isEmpty() && !response.writeQueueFull()) {
            response.write(event);
        } else if (waitingBytes > MOST_WAITING) {
            changes.dropped();
            close();
        } else {
            waiting.add(event);
            waitingBytes += event.length();
        }
    }

    private void flush() {
        while (!ended && !waiting.isEmpty() && !response.writeQueueFull()) {
            Buffer event = waiting.remove();
            waitingBytes -= event.length();
            response.write(event);
        }
    }

    @Override
    public void beat() {
        if (response.closed()) {
            left();
        } else if (!ended && !response.writeQueueFull()) {
            response.write(HEARTBEAT);
        }
    }

    private void fail(Throwable e) {
        LOG.warn("A stream could not be read on; its reader will resume it", e);
        close();
    }

    /** Ends the stream without an end, so that whoever reads it comes back. */
    private void close() {
        left();
        response.reset();
    }

    @Override
    public void end() {
        if (!ended) {
            left();
            response.end();
        }
    }

    /** Notes that the reader is gone. */
    void left() {
        ended = true;
        waiting.clear();
        changes.leave(this);
    }
}
