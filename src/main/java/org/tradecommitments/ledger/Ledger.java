package org.tradecommitments.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradecommitments.shared.Head;

/**
 * The append-only record of every write. A write first takes its place ({@link #next}), which makes all later writes
 * wait, and then fills it ({@link #append}); both belong to its own transaction. So revisions are gapless and in commit
 * order, and whoever has read up to N misses nothing by asking for what came after N.
 */
@ApplicationScoped
public class Ledger {

    private final ObjectMapper json;
    private final Clock clock;
    private final Author author;
    private final Event<Appended> appended;
    private final ChangeTypes types;

    Ledger(ObjectMapper json, Clock clock, Author author, Event<Appended> appended, ChangeTypes types) {
        this.json = json;
        this.clock = clock;
        this.author = author;
        this.appended = appended;
        this.types = types;
    }

    /** Takes the next place. To be called before anything is read that the write depends on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Revision next() {
        LedgerHead.lock();
        LedgerHead head = LedgerHead.current();
        LedgerHead.getEntityManager().refresh(head);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Revision(head.revision + 1, now.isAfter(head.recordedAt) ? now : head.recordedAt, author.name());
    }

    /**
     * Fills the place: appends the change and moves the head.
     *
     * @param image the subject after the change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Revision revision, String type, Subject subject, Object image) {
        append(revision, type, subject, image, Set.of());
    }

    /**
     * Fills the place like {@link #append(Revision, String, Subject, Object)}.
     *
     * @param labels what the change can be found by beside its subject
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Revision revision, String type, Subject subject, Object image, Set<Label> labels) {
        if (!types.known().contains(type)) {
            throw new IllegalStateException("No writer says that it writes " + type);
        }
        LedgerHead head = LedgerHead.current();
        if (head.revision + 1 != revision.number()) {
            throw new IllegalStateException("A write must fill the one place that it took, once");
        }
        Change change = new Change();
        change.revision = revision.number();
        change.type = type;
        change.subjectType = subject.type();
        change.subjectId = subject.id();
        change.subjectReference = subject.reference();
        change.recordedAt = revision.at();
        change.recordedBy = revision.by();
        change.data = write(image);
        change.previousHash = head.hash;
        change.hash = Chain.hash(ChangeView.of(change, json), json);
        change.labels.addAll(labels);
        change.persist();
        head.revision = revision.number();
        head.recordedAt = revision.at();
        head.hash = change.hash;
        appended.fire(new Appended(new Head(head.revision, head.recordedAt, head.hash)));
    }

    private String write(Object image) {
        try {
            return json.writeValueAsString(image);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A subject as it had been recorded by an instant; empty where it had not been recorded yet. What a change holds
     * beside the subject, such as the assessment that it added, is passed over.
     */
    public <T> Optional<T> asOf(Subject subject, Instant at, Class<T> image) {
        return Change.lastOf(subject.type(), subject.id(), at).map(change -> read(change, image));
    }

    /** The subjects of changes as these left them, in the order of the revisions given. */
    public <T> List<T> after(List<Long> revisions, Class<T> image) {
        Map<Long, Change> found = Change.at(revisions);
        return revisions.stream()
                .map(found::get)
                .map(change -> read(change, image))
                .toList();
    }

    private <T> T read(Change change, Class<T> image) {
        try {
            return json.readerFor(image)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(change.data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
