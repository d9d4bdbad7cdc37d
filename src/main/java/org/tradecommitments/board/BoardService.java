package org.tradecommitments.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.tradecommitments.board.BoardView.BySignal;
import org.tradecommitments.board.BoardView.MakerCount;
import org.tradecommitments.commitment.CommitmentCounting;
import org.tradecommitments.commitment.CommitmentCounts;
import org.tradecommitments.commitment.CommitmentFilters;
import org.tradecommitments.commitment.CommitmentHighlights;
import org.tradecommitments.commitment.CommitmentHistory;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.RecordedFilters;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;

/** Reads the board. */
@ApplicationScoped
public class BoardService {

    /** How many commitments are shown as due next, and as changed last. */
    private static final int SHOWN = 10;

    private final ReadAt readAt;
    private final PartyService parties;
    private final CommitmentCounting counting;
    private final CommitmentHighlights highlights;
    private final CommitmentHistory history;

    BoardService(
            ReadAt readAt,
            PartyService parties,
            CommitmentCounting counting,
            CommitmentHighlights highlights,
            CommitmentHistory history) {
        this.readAt = readAt;
        this.parties = parties;
        this.counting = counting;
        this.highlights = highlights;
        this.history = history;
    }

    @Snapshot
    public BoardView read(CommitmentFilters filters, BoardParameters parameters) {
        Instant asOf = parameters.instant();
        LocalDate day = asOf == null ? readAt.day() : LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        CommitmentCounts counts = counting.count(filters, day, asOf);
        return new BoardView(
                readAt.revision(),
                day,
                asOf,
                counts.total(),
                counts.byStatus(),
                new BySignal(counts.byDeadline(), counts.byFreshness(), counts.byTarget()),
                counts.byKind(),
                counts.byStrength(),
                counts.byTopic(),
                named(counts.byMaker()),
                items(highlights.nextDue(filters, day, asOf, SHOWN)),
                items(highlights.lastChanged(filters, day, asOf, SHOWN)));
    }

    private List<MakerCount> named(List<CommitmentCounts.MakerCount> counts) {
        Map<String, String> names = parties.names(
                counts.stream().map(CommitmentCounts.MakerCount::party).toList());
        return counts.stream()
                .map(each -> new MakerCount(each.party(), names.getOrDefault(each.party(), each.party()), each.count()))
                .toList();
    }

    private static List<BoardItem> items(List<CommitmentView> commitments) {
        return commitments.stream().map(BoardItem::of).toList();
    }

    @Snapshot
    public BoardHistory history(RecordedFilters filters, HistoryParameters parameters) {
        LocalDate today = readAt.day();
        return new BoardHistory(
                readAt.revision(),
                today,
                parameters.step(),
                history.count(filters, parameters.days(today), today).stream()
                        .map(point -> new BoardHistory.Point(point.on(), point.total(), point.byStatus()))
                        .toList());
    }
}
