package org.tradecommitments.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.Where;

/** Reads changes for those who listen, as events. */
@ApplicationScoped
class ChangeReader {

    private static final int MOST_CHANGES = 50;

    /** So that a batch of large changes is not more than a quick reader can be told at a time. */
    private static final int MOST_BYTES = 1 << 18;

    private static final ChangeFilter ALL = new ChangeFilter(Set.of(), "", Set.of(), Set.of(), Map.of());

    private final ObjectMapper json;

    ChangeReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Some changes.
     *
     * @param all whether there are no more of what was asked for
     */
    record Batch(List<LiveChange> changes, boolean all) {

        /** The last revision of the batch, which has one. */
        long last() {
            return changes.get(changes.size() - 1).revision();
        }
    }

    /** The first changes after a revision, with their labels. */
    @Transactional
    public Batch next(long after) {
        return batch(ALL.where(after), change -> Set.copyOf(change.labels));
    }

    /** The first changes after a revision, and up to another, that a filter wants. */
    @Transactional
    public Batch between(long after, long upTo, ChangeFilter filter) {
        return batch(filter.where(after).and("e.revision <= :upTo", "upTo", upTo), change -> Set.of());
    }

    /** Whether there is a change after a revision that a filter wants. */
    @Transactional
    public boolean hasAny(long after, ChangeFilter filter) {
        return !find(filter.where(after), 1).isEmpty();
    }

    private Batch batch(Where where, Function<Change, Set<Label>> labels) {
        List<Change> found = find(where, MOST_CHANGES);
        List<LiveChange> batch = new ArrayList<>();
        int bytes = 0;
        for (Change change : found) {
            LiveChange live = live(change, labels.apply(change));
            bytes += live.event().length();
            if (bytes > MOST_BYTES && !batch.isEmpty()) {
                return new Batch(batch, false);
            }
            batch.add(live);
        }
        return new Batch(batch, found.size() < MOST_CHANGES);
    }

    private static List<Change> find(Where where, int limit) {
        PageRequest<Change> first = new PageRequest<>(limit, null, false, ChangeParameters.ORDER);
        return where.find(Change.getEntityManager(), Change.class, first).items();
    }

    private LiveChange live(Change change, Set<Label> labels) {
        ChangeView view = ChangeView.of(change, json);
        try {
            String event = "id: " + view.revision() + "\ndata: " + json.writeValueAsString(view) + "\n\n";
            return new LiveChange(view.revision(), view.type(), view.subject(), labels, Buffer.buffer(event));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
