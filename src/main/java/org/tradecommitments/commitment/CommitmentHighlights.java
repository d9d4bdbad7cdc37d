package org.tradecommitments.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Where;

/** Finds the few commitments that a summary shows, in the snapshot that its caller reads: now, or as of an instant. */
@ApplicationScoped
public class CommitmentHighlights {

    private final EntityManager entities;
    private final Settings settings;
    private final Ledger ledger;
    private final CommitmentService commitments;

    CommitmentHighlights(EntityManager entities, Settings settings, Ledger ledger, CommitmentService commitments) {
        this.entities = entities;
        this.settings = settings;
        this.ledger = ledger;
        this.commitments = commitments;
    }

    /** The first that are not settled and fall due on a day or after it, the soonest first. */
    public List<CommitmentView> nextDue(CommitmentFilters filters, LocalDate day, @Nullable Instant asOf, int most) {
        String open = "e.status not in :settledToo";
        if (asOf == null) {
            Where where = new PresentSearch(filters, day, settings)
                    .where()
                    .and("e.dueSort >= :dueFrom and e.due.to is not null", "dueFrom", day)
                    .and(open, "settledToo", Status.SETTLED);
            return present(where, day, most, "e.dueSort, e.id");
        }
        Where where = new PastSearch(filters, day, settings)
                .where(asOf)
                .and("e.dueTo >= :dueFrom", "dueFrom", day)
                .and(open, "settledToo", Status.SETTLED);
        return past(where, day, most, "e.dueTo, e.commitmentId");
    }

    /** The first that are not settled and have a deadline, whether passed or to come, the soonest first. */
    public List<CommitmentView> due(CommitmentFilters filters, LocalDate day, int most) {
        Where where = new PresentSearch(filters, day, settings)
                .where()
                .and("e.due.to is not null")
                .and("e.status not in :settledToo", "settledToo", Status.SETTLED);
        return present(where, day, most, "e.dueSort, e.id");
    }

    /** Those that were last changed, the last first. */
    public List<CommitmentView> lastChanged(
            CommitmentFilters filters, LocalDate day, @Nullable Instant asOf, int most) {
        return asOf == null
                ? present(new PresentSearch(filters, day, settings).where(), day, most, "e.revision desc")
                : past(new PastSearch(filters, day, settings).where(asOf), day, most, "e.revision desc");
    }

    private List<CommitmentView> present(Where where, LocalDate day, int most, String order) {
        return commitments.views(where.first(entities, Commitment.class, most, order), day);
    }

    /** How a commitment stood is found here; what it was called then is read from the change that made it stand so. */
    private List<CommitmentView> past(Where where, LocalDate day, int most, String order) {
        List<Long> revisions = where.first(entities, Standing.class, most, order).stream()
                .map(standing -> standing.revision)
                .toList();
        return ledger.after(revisions, CommitmentView.class).stream()
                .map(view -> view.on(day, settings))
                .toList();
    }
}
