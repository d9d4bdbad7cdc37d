package org.tradecommitments.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.Where;

/** Reads the ledger: as a feed, and to verify it. */
@ApplicationScoped
public class ChangeFeed {

    private static final int CHUNK = 500;

    private final ObjectMapper json;
    private final Ledger ledger;
    private final Semaphore verifying = new Semaphore(1);

    ChangeFeed(ObjectMapper json, Ledger ledger) {
        this.json = json;
        this.ledger = ledger;
    }

    @Transactional
    public Page<ChangeView> list(ChangeParameters parameters) {
        Where where = new Where().and("e.revision > :after", "after", parameters.revision());
        return Page.read(
                parameters.page(),
                ChangeView.COLUMNS,
                page -> Page.Content.of(
                        where.find(Change.getEntityManager(), Change.class, page),
                        ledger.currentRevision(),
                        change -> ChangeView.of(change, json)));
    }

    /**
     * Recomputes the chain from its first change to its head.
     *
     * @throws Problem {@link ProblemCode#BUSY} while another verification is under way, as each reads all of the ledger
     */
    @Transactional
    public LedgerVerification verify() {
        if (!verifying.tryAcquire()) {
            throw new Problem(ProblemCode.BUSY, "The ledger is being verified for somebody else. Ask again.");
        }
        try {
            LedgerHead head = LedgerHead.current();
            long holds = 0;
            String hash = Chain.START;
            while (holds < head.revision) {
                List<Change> changes = Change.after(holds, CHUNK);
                for (Change change : changes) {
                    ChangeView view = ChangeView.of(change, json);
                    if (change.revision != holds + 1
                            || !change.previousHash.equals(hash)
                            || !change.hash.equals(Chain.hash(view, json))) {
                        return new LedgerVerification(false, holds, head.revision);
                    }
                    holds = change.revision;
                    hash = change.hash;
                    if (holds == head.revision) {
                        return new LedgerVerification(hash.equals(head.hash), holds, head.revision);
                    }
                }
                if (changes.isEmpty()) {
                    return new LedgerVerification(false, holds, head.revision);
                }
                changes.forEach(Change.getEntityManager()::detach);
            }
            return new LedgerVerification(hash.equals(head.hash), holds, head.revision);
        } finally {
            verifying.release();
        }
    }
}
