package org.tradecommitments.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.Where;

/** Reads changes for those who listen, as events. */
@ApplicationScoped
class ChangeReader {

    private static final ChangeFilter ALL = new ChangeFilter(Set.of(), "", Set.of(), Set.of(), Map.of());

    private final ObjectMapper json;

    ChangeReader(ObjectMapper json) {
        this.json = json;
    }

    /** The first changes after a revision, with their labels. */
    @Transactional
    public List<LiveChange> next(long after, int limit) {
        return find(ALL.where(after), limit).stream()
                .map(change -> live(change, Set.copyOf(change.labels)))
                .toList();
    }

    /** The first changes after a revision, and up to another, that a filter wants. */
    @Transactional
    public List<LiveChange> between(long after, long upTo, ChangeFilter filter, int limit) {
        return find(filter.where(after).and("e.revision <= :upTo", "upTo", upTo), limit).stream()
                .map(change -> live(change, Set.of()))
                .toList();
    }

    /** Whether there is a change after a revision that a filter wants. */
    @Transactional
    public boolean hasAny(long after, ChangeFilter filter) {
        return !find(filter.where(after), 1).isEmpty();
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
