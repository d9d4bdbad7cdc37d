package org.tradecommitments.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tradecommitments.assessment.AssessmentService;
import org.tradecommitments.assessment.EvidenceService;
import org.tradecommitments.board.BoardHistory;
import org.tradecommitments.board.BoardParameters;
import org.tradecommitments.board.BoardService;
import org.tradecommitments.board.BoardView;
import org.tradecommitments.board.HistoryParameters;
import org.tradecommitments.commitment.CommitmentFilters;
import org.tradecommitments.commitment.CommitmentParameters;
import org.tradecommitments.commitment.CommitmentService;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.RecordParameters;
import org.tradecommitments.ledger.ChangeFeed;
import org.tradecommitments.ledger.ChangeParameters;
import org.tradecommitments.ledger.ChangeSelection;
import org.tradecommitments.ledger.ChangeView;
import org.tradecommitments.restatement.RestatementService;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.statement.StatementService;

/** Reads what a page shows from the services that keep it, all of it from one snapshot of the record. */
@ApplicationScoped
public class PageService {

    /** How many rows the table has, unless the address says otherwise: what leaves the rest of the page in reach. */
    private static final String ROWS = "20";

    /** How many of the last changes the page lists. */
    private static final int CHANGES = 8;

    /** How many due windows the timeline shows. */
    private static final String WINDOWS = "24";

    /** From how long ago on: what was due before that is history. */
    private static final int MONTHS_BACK = 12;

    private static final String ALL = "200";

    private final BoardService boards;
    private final CommitmentService commitments;
    private final StatementService statements;
    private final AssessmentService assessments;
    private final EvidenceService evidence;
    private final RestatementService restatements;
    private final PageTargets targets;
    private final ChangeFeed changes;
    private final ReadAt readAt;
    private final Settings settings;

    PageService(
            BoardService boards,
            CommitmentService commitments,
            StatementService statements,
            AssessmentService assessments,
            EvidenceService evidence,
            RestatementService restatements,
            PageTargets targets,
            ChangeFeed changes,
            ReadAt readAt,
            Settings settings) {
        this.boards = boards;
        this.commitments = commitments;
        this.statements = statements;
        this.assessments = assessments;
        this.evidence = evidence;
        this.restatements = restatements;
        this.targets = targets;
        this.changes = changes;
        this.readAt = readAt;
        this.settings = settings;
    }

    /**
     * Reads everything that matches.
     *
     * @throws Problem 400 where a filter has a value that is not allowed
     */
    @Snapshot
    BoardPage board(CommitmentFilters filters, CommitmentParameters parameters, PageAddress address) {
        BoardView board = boards.read(filters, new BoardParameters());
        if (parameters.limit == null) {
            parameters.limit = ROWS;
        }
        Page<CommitmentView> list = commitments.list(filters, parameters);
        BoardHistory past = boards.history(filters, new HistoryParameters());
        LocalDate windowsFrom = readAt.day().minusMonths(MONTHS_BACK);
        return new BoardPage(
                board, list, windows(filters, windowsFrom), windowsFrom, past, lastChanges(), address, settings);
    }

    /** Reads the due windows. The filters are narrowed for it, so nothing else may be read by them afterwards. */
    private Page<CommitmentView> windows(CommitmentFilters filters, LocalDate from) {
        if (filters.dueAfter == null || filters.dueAfter.compareTo(from.toString()) < 0) {
            filters.dueAfter = from.toString();
        }
        CommitmentParameters earliestFirst = new CommitmentParameters();
        earliestFirst.sort = "due";
        earliestFirst.limit = WINDOWS;
        return commitments.list(filters, earliestFirst);
    }

    private List<PageChange> lastChanges() {
        ChangeSelection last = new ChangeSelection();
        last.after = Long.toString(Math.max(0, readAt.revision() - CHANGES));
        return lastFirst(changes.list(last, new ChangeParameters()));
    }

    private static List<PageChange> lastFirst(Page<ChangeView> found) {
        return found.items().stream()
                .map(PageChange::of)
                .sorted(Comparator.comparingLong(PageChange::revision).reversed())
                .toList();
    }

    /**
     * Reads one commitment with all that is recorded about it.
     *
     * @throws Problem 404 where there is none
     */
    @Snapshot
    CommitmentPage commitment(String reference) {
        CommitmentView commitment = commitments.read(reference, null);
        Page<ChangeView> own = changesOf(commitment);
        return new CommitmentPage(
                commitment,
                statements.read(commitment.statement().id()),
                assessments.list(reference, all()),
                evidence.list(reference, all()),
                restatements.list(reference, all()),
                targets.target(commitment, all()),
                targets.milestones(commitment, all()),
                lastFirst(own),
                own.next() != null,
                readAt.revision(),
                readAt.day());
    }

    private Page<ChangeView> changesOf(CommitmentView commitment) {
        ChangeSelection own = new ChangeSelection();
        own.commitment = List.of(commitment.reference());
        ChangeParameters all = new ChangeParameters();
        all.limit = ALL;
        return changes.list(own, all);
    }

    private static RecordParameters all() {
        RecordParameters all = new RecordParameters();
        all.limit = ALL;
        return all;
    }
}
