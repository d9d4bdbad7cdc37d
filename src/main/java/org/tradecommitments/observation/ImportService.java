package org.tradecommitments.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.tradecommitments.ledger.Author;
import org.tradecommitments.ledger.Idempotency.Created;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Subject;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.shared.Where;

/**
 * Keeps imports: their figures in batches that nobody sees, in many short transactions, until one more accepts them all.
 * So a write by somebody else waits for a moment and not for a file, and a file that breaks off has changed nothing.
 */
@ApplicationScoped
public class ImportService implements Writer {

    private final Session session;
    private final Ledger ledger;
    private final Author author;
    private final Clock clock;
    private final ReadAt readAt;
    private final ObjectMapper json;
    private final Event<ObservationsRecorded> recorded;
    private final TransactionSynchronizationRegistry transactions;

    ImportService(
            Session session,
            Ledger ledger,
            Author author,
            Clock clock,
            ReadAt readAt,
            ObjectMapper json,
            Event<ObservationsRecorded> recorded,
            TransactionSynchronizationRegistry transactions) {
        this.session = session;
        this.ledger = ledger;
        this.author = author;
        this.clock = clock;
        this.readAt = readAt;
        this.json = json;
        this.recorded = recorded;
        this.transactions = transactions;
    }

    @Override
    public Set<String> writes() {
        return Set.of("observations.imported");
    }

    @Snapshot
    public Page<ImportView> list(ImportListParameters parameters) {
        Where where = new Where().and("e.revision is not null and e.layout is not null");
        return Page.read(
                parameters.page(),
                ImportView.COLUMNS,
                readAt,
                page -> where.find(session, ObservationBatch.class, page),
                found -> found.stream().map(this::view).toList());
    }

    @Snapshot
    public ImportView read(String id) {
        ObservationBatch batch = session.find(ObservationBatch.class, Parameters.id("import", id));
        if (batch == null || batch.revision == null || batch.layout == null) {
            throw Problem.notFound("import", id);
        }
        return view(batch);
    }

    private ImportView view(ObservationBatch batch) {
        try {
            return ImportView.of(
                    batch, json.readValue(batch.passedOver, new TypeReference<Map<PassedOver, Long>>() {}));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a batch that nobody sees. */
    @Transactional
    UUID open(Layout layout, ImportTerms terms) {
        ObservationBatch batch = new ObservationBatch();
        batch.layout = layout;
        batch.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        batch.recordedBy = author.name();
        FigureSource source = layout == Layout.COMTRADE_CSV || layout == Layout.COMTRADE_JSON
                ? terms.sourceOfComtrade()
                : terms.source();
        batch.sourceName = source == null ? null : source.name();
        batch.sourceUrl = source == null ? null : source.url();
        batch.retrievedOn = terms.retrievedOn();
        batch.persist();
        return batch.id;
    }

    /** Stores some figures in a batch. */
    @Transactional
    void add(UUID batch, ImportChunk chunk, ImportTally tally) {
        session.doWork(connection -> chunk.store(batch, new FigureStore(connection), tally));
    }

    /** Makes a batch visible. */
    @Transactional
    Created<ImportAnswer> accept(UUID id, ImportTally tally) {
        Revision revision = ledger.next();
        ObservationBatch batch = session.find(ObservationBatch.class, id);
        batch.revision = revision.number();
        batch.recordedAt = revision.at();
        batch.recordedBy = revision.by();
        batch.rowCount = tally.rows();
        batch.taken = tally.taken();
        batch.revised = tally.revised();
        batch.unchanged = tally.unchanged();
        batch.passedOver = write(tally.passedOver());
        batch.digest = tally.digest();
        session.flush();
        ledger.append(revision, "observations.imported", Subject.of("import", id), view(batch));
        List<String> moved = new ArrayList<>();
        if (!tally.touched().isEmpty()) {
            recorded.fire(new ObservationsRecorded(tally.touched(), revision.at(), moved));
        }
        Layout layout = Objects.requireNonNull(batch.layout);
        ImportAnswer answer = ImportAnswer.of(id, revision.number(), layout, false, tally, moved);
        return new Created<>(answer, "/api/v1/observations/imports/" + id, answer);
    }

    /** Tells what {@link #accept} would do, by doing it and taking it back. */
    @Transactional
    ImportAnswer rehearse(UUID id, ImportTally tally) {
        ImportAnswer answer = accept(id, tally).view();
        transactions.setRollbackOnly();
        return ImportAnswer.ofNothing(answer.layout(), true, tally, answer.commitments());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The batches that were never accepted. */
    @Transactional
    List<UUID> unaccepted() {
        return ObservationBatch.unaccepted().stream().map(batch -> batch.id).toList();
    }

    /**
     * Deletes some of what is left of a batch that was not accepted, and the batch itself when nothing of it is.
     *
     * @return whether anything may be left
     */
    @Transactional
    boolean discardSome(UUID id) {
        ObservationBatch batch = session.find(ObservationBatch.class, id);
        if (batch == null || batch.revision != null) {
            return false;
        }
        int deleted = session.doReturningWork(connection -> new FigureStore(connection).deleteSome(id));
        if (deleted == 0) {
            batch.delete();
        }
        return deleted > 0;
    }
}
