package org.tradecommitments.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.board.BoardHistory;
import org.tradecommitments.board.BoardItem;
import org.tradecommitments.board.BoardView;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Involvement;
import org.tradecommitments.commitment.Signals;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.commitment.Topic;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Settings;

/**
 * What the page of everything shows, all of it read at one revision.
 *
 * @param due those whose window closes after {@code windowsFrom}, the earliest first
 */
record BoardPage(
        BoardView board,
        Page<CommitmentView> list,
        Page<CommitmentView> due,
        LocalDate windowsFrom,
        BoardHistory past,
        List<PageChange> changes,
        PageAddress address,
        Settings settings) {

    private static final int MOST_BARS = 8;

    /** Filters that have no menu of their own, but fields under "more". */
    private static final List<String> MORE =
            List.of("dueAfter", "dueBefore", "madeAfter", "madeBefore", "party", "product");

    /** A piece of the bar of statuses, in percent of its width. */
    record Segment(Status status, long count, String offset, String width, String href, boolean selected) {}

    /** A row of the history's figures. */
    record Point(LocalDate on, List<Long> counts, long total) {}

    public String title() {
        return filtered() ? "Commitments, as filtered · Trade Commitments" : "Trade Commitments";
    }

    public long revision() {
        return board.revision();
    }

    public LocalDate day() {
        return board.day();
    }

    public long total() {
        return board.total();
    }

    public boolean filtered() {
        return !address.filters().isEmpty();
    }

    public List<Segment> statuses() {
        List<Segment> segments = new ArrayList<>();
        long before = 0;
        for (Status status : Status.values()) {
            long count = board.byStatus().getOrDefault(status, 0L);
            boolean selected = address.has("status", status.name());
            segments.add(new Segment(
                    status,
                    count,
                    PageBar.percent(before, total()),
                    PageBar.percent(count, total()),
                    address.toggled("status", status.name()).toString(),
                    selected));
            before += count;
        }
        return segments;
    }

    public List<PageFigure> figures() {
        return PageFigure.of(board, address, settings);
    }

    public List<PageMenu> menus() {
        return List.of(
                PageMenu.of("status", "Status", Status.class, board.byStatus(), address),
                PageMenu.of(
                        "deadline", "Deadline", Deadline.class, board.bySignal().deadline(), address),
                PageMenu.of("strength", "Strength", Strength.class, board.byStrength(), address),
                PageMenu.of("topic", "Topic", Topic.class, board.byTopic(), address),
                PageMenu.ofMakers(board.byMaker(), address),
                PageMenu.of("kind", "Kind", CommitmentKind.class, board.byKind(), address),
                PageMenu.of(
                        "target", "Target", TargetSignal.class, board.bySignal().target(), address),
                PageMenu.of(
                        "freshness", "Record", Freshness.class, board.bySignal().freshness(), address));
    }

    public long moreSelected() {
        return MORE.stream().filter(each -> !address.value(each).isEmpty()).count();
    }

    /** What the form must send along, though no field of it shows it. */
    public List<String> kept() {
        return List.of("statement", "sort", "limit");
    }

    public String joined(String name) {
        return String.join(", ", address.values(name));
    }

    public List<PageChip> chips() {
        return PageChip.of(address, board.byMaker());
    }

    public List<PageColumn> columns() {
        return PageColumn.of(address);
    }

    public String order() {
        return PageColumn.order(address);
    }

    public List<CommitmentView> items() {
        return list.items();
    }

    @Nullable
    public String next() {
        String next = list.next();
        return next == null ? null : address.from(next).toString();
    }

    /** The first page of the table, where this is another. */
    @Nullable
    public String first() {
        return address.value("cursor").isEmpty()
                ? null
                : address.without("cursor").toString();
    }

    public String makers(CommitmentView commitment) {
        return commitment.parties().stream()
                .filter(each -> each.role() == Involvement.Role.MAKER)
                .map(CommitmentView.NamedInvolvement::name)
                .collect(Collectors.joining(", "));
    }

    public boolean runs(CommitmentView commitment) {
        return PageWords.runs(commitment.due(), commitment.signals());
    }

    public boolean isMeasured(CommitmentView commitment) {
        return commitment.kind() == CommitmentKind.MEASURED && commitment.signals() != null;
    }

    public boolean isStale(CommitmentView commitment) {
        Signals signals = commitment.signals();
        return signals != null && signals.freshness() == Freshness.STALE;
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    public List<BoardItem> nextDue() {
        return board.nextDue();
    }

    public List<CommitmentView> windows() {
        return due.items().stream().filter(each -> each.due().to() != null).toList();
    }

    public boolean moreWindows() {
        return due.next() != null && windows().size() == due.items().size();
    }

    /** Where a window opens: of one that only closes, on the day that it closes. */
    @Nullable
    public LocalDate opens(CommitmentView commitment) {
        Due due = commitment.due();
        return due.from() == null ? due.to() : due.from();
    }

    public List<PageBar> makerBars() {
        List<BoardView.MakerCount> makers = board.byMaker().stream()
                .filter(each -> each.count() > 0)
                .limit(MOST_BARS)
                .toList();
        return makers.stream()
                .map(each -> PageBar.of(
                        each.name(),
                        address.toggled("maker", each.party()),
                        each.count(),
                        makers.get(0).count()))
                .toList();
    }

    public List<PageBar> strengthBars() {
        long most = board.byStrength().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return Arrays.stream(Strength.values())
                .map(each -> PageBar.of(
                        PageWords.words(each),
                        address.toggled("strength", each.name()),
                        board.byStrength().getOrDefault(each, 0L),
                        most))
                .toList();
    }

    public List<Point> history() {
        return past.items().stream()
                .map(each -> new Point(
                        each.on(),
                        Arrays.stream(Status.values())
                                .map(status -> each.byStatus().getOrDefault(status, 0L))
                                .toList(),
                        each.total()))
                .toList();
    }

    /** What asks the API for this view's board. */
    public String apiQuery() {
        String query = new PageAddress(address.filters()).query();
        return query.isEmpty() ? "" : "?" + query;
    }

    public String csvQuery() {
        return "?" + address.only("format", "csv").query();
    }
}
