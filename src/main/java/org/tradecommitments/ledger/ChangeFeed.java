package org.tradecommitments.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.shared.Where;

/** Reads the ledger: as a feed, and to verify it. */
@ApplicationScoped
public class ChangeFeed {

    private static final int CHUNK = 500;

    /** A million and a half changes took 138 s on two cores. */
    private static final int LONGEST_VERIFICATION_SECONDS = 3600;

    private final ObjectMapper json;
    private final ReadAt readAt;
    private final ChangeTypes types;
    private final Semaphore verifying = new Semaphore(1);

    ChangeFeed(ObjectMapper json, ReadAt readAt, ChangeTypes types) {
        this.json = json;
        this.readAt = readAt;
        this.types = types;
    }

    @Snapshot
    public Page<ChangeView> list(ChangeSelection selection, ChangeParameters parameters) {
        Where where = selection.filter(types).where(selection.revision(0));
        return Page.read(
                parameters.page(),
                ChangeView.COLUMNS,
                readAt,
                page -> where.find(Change.getEntityManager(), Change.class, page),
                found -> found.stream()
                        .map(change -> ChangeView.of(change, json))
                        .toList());
    }

    /**
     * Recomputes the chain from its first change to its head.
     *
     * @throws Problem {@link ProblemCode#BUSY} while another verification is under way, as each reads all of the ledger
     */
    @Snapshot
    @TransactionConfiguration(timeout = LONGEST_VERIFICATION_SECONDS)
    public LedgerVerification verify() {
        if (!verifying.tryAcquire()) {
            throw new Problem(ProblemCode.BUSY, "The ledger is being verified for somebody else. Ask again.");
        }
        try {
            LedgerHead head = LedgerHead.current();
            Chain chain = new Chain(json);
            while (chain.revision() < head.revision) {
                List<Change> changes = Change.between(chain.revision(), head.revision, CHUNK);
                if (changes.isEmpty() || !changes.stream().allMatch(chain::extend)) {
                    return new LedgerVerification(false, chain.revision(), head.revision);
                }
                Change.getEntityManager().clear(); // so that memory stays the same however long the ledger
            }
            return new LedgerVerification(chain.hash().equals(head.hash), chain.revision(), head.revision);
        } finally {
            verifying.release();
        }
    }
}
