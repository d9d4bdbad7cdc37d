package org.tradecommitments.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.tradecommitments.commitment.CommitmentFilters;
import org.tradecommitments.commitment.CommitmentHighlights;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.ledger.RecentChanges;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;

/** Reads what feed readers and calendars subscribe to. */
@ApplicationScoped
public class FeedService {

    /** How many status changes a feed tells of. */
    private static final int ENTRIES = 50;

    /** How many deadlines a calendar holds. */
    private static final int EVENTS = 1000;

    private final ReadAt readAt;
    private final RecentChanges changes;
    private final CommitmentHighlights highlights;

    FeedService(ReadAt readAt, RecentChanges changes, CommitmentHighlights highlights) {
        this.readAt = readAt;
        this.changes = changes;
        this.highlights = highlights;
    }

    /** The last status changes, as Atom. */
    @Snapshot
    public String statusChanges(AtomParameters parameters, UriInfo request) {
        List<StatusChange> last = changes.last(parameters.filter(), ENTRIES).stream()
                .map(StatusChange::of)
                .toList();
        return new AtomFeed(new Links(request)).write(last, readAt.recordedAt());
    }

    /** The deadlines of what is not settled, the soonest first, as iCalendar. */
    @Snapshot
    public String deadlines(CommitmentFilters filters, UriInfo request) {
        List<CommitmentView> due = highlights.due(filters, readAt.day(), EVENTS + 1);
        boolean more = due.size() > EVENTS;
        return new DeadlineCalendar(new Links(request)).write(more ? due.subList(0, EVENTS) : due, more);
    }
}
