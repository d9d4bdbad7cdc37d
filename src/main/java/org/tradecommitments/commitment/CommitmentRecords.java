package org.tradecommitments.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Label;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Where;

/** What evidence, assessments and restatements have in common: how they are listed, found, added and corrected. */
@ApplicationScoped
public class CommitmentRecords {

    private final EntityManager entities;
    private final ReadAt readAt;
    private final CommitmentService commitments;

    CommitmentRecords(EntityManager entities, ReadAt readAt, CommitmentService commitments) {
        this.entities = entities;
        this.readAt = readAt;
        this.commitments = commitments;
    }

    public <R extends CommitmentRecord, V> Page<V> list(
            Class<R> type,
            Commitment commitment,
            RecordParameters parameters,
            CsvColumns<V> columns,
            Function<R, V> view) {
        Where where = new Where().and("e.commitmentId = :commitment", "commitment", commitment.id);
        return Page.read(
                parameters.<R>page(),
                columns,
                readAt,
                page -> where.find(entities, type, page),
                found -> found.stream().map(view).toList());
    }

    /** A record of a commitment, by the id in a path. */
    public <R extends CommitmentRecord> R find(Class<R> type, Commitment commitment, String id) {
        String what = type.getSimpleName().toLowerCase(Locale.ROOT);
        R found = find(type, commitment, Parameters.id(what, id));
        if (found == null) {
            throw Problem.notFound(what, id);
        }
        return found;
    }

    /** A record of a commitment, or null where the commitment has none by that id. */
    public <R extends CommitmentRecord> @Nullable R find(Class<R> type, Commitment commitment, UUID id) {
        R found = entities.find(type, id);
        return found != null && found.commitmentId.equals(commitment.id) ? found : null;
    }

    /**
     * The record that a new one corrects.
     *
     * @return null where it corrects none
     * @throws Problem 422 where the commitment has none by that id, 409 where it is corrected already
     */
    public <R extends CommitmentRecord> @Nullable R corrected(
            Class<R> type, Commitment commitment, @Nullable UUID corrects) {
        if (corrects == null) {
            return null;
        }
        R corrected = find(type, commitment, corrects);
        if (corrected == null) {
            throw Problem.rule(
                    "/corrects", Problem.quoted(corrects) + " is not the id of one of " + commitment.reference);
        }
        if (corrected.correctedBy != null) {
            throw Problem.conflict(
                    "/corrects", Problem.quoted(corrects) + " is corrected already, by " + corrected.correctedBy);
        }
        return corrected;
    }

    /** Adds a record to a commitment. */
    public <R extends CommitmentRecord> void add(
            R added, @Nullable R corrected, Commitment commitment, Revision revision) {
        added.commitmentId = commitment.id;
        added.place = CommitmentRecord.place(revision, corrected);
        added.recordedAt = revision.at();
        added.recordedBy = revision.by();
        added.revision = revision.number();
        added.persist();
        if (corrected != null) {
            added.corrects = corrected.id;
            corrected.correctedBy = Objects.requireNonNull(added.id);
        }
        commitment.touch(revision);
    }

    /** Appends the commitment's after-image, with what was added in it. */
    public void append(Commitment commitment, Revision revision, String type, Function<CommitmentView, Object> image) {
        append(commitment, revision, type, image, Set.of());
    }

    /** Does so with labels of what was added, beside those of the commitment. */
    public void append(
            Commitment commitment,
            Revision revision,
            String type,
            Function<CommitmentView, Object> image,
            Set<Label> added) {
        commitments.append(commitment, revision, type, image.apply(commitments.image(commitment)), added);
    }
}
