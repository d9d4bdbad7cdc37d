package org.tradecommitments.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final Map<String, String> LABELS = Map.of(
            "freshness", "Record",
            "product", "Product HS",
            "q", "Words",
            "dueAfter", "Due after",
            "dueBefore", "Due before",
            "madeAfter", "Made after",
            "madeBefore", "Made before");

    private static final Set<String> ENUMS =
            Set.of("status", "kind", "strength", "topic", "deadline", "freshness", "target");

    /** A piece of the bar of statuses, in percent of its width. */
    record Segment(Status status, long count, String offset, String width, String href, boolean selected) {}

    /** A count that asks for attention. */
    record Figure(String icon, String label, long count, String note, String href, boolean selected) {}

    /** A filter that is in force, and the view without it. */
    record Chip(String label, String value, String href) {}

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
                    toggled("status", status.name()).toString(),
                    selected));
            before += count;
        }
        return segments;
    }

    /** The view with one filter of this name alone; where that is so, without it. */
    private PageAddress toggled(String name, String value) {
        return address.values(name).equals(List.of(value)) ? address.without(name) : address.only(name, value);
    }

    public List<Figure> figures() {
        Map<Deadline, Long> deadline = board.bySignal().deadline();
        long stale = board.bySignal().freshness().getOrDefault(Freshness.STALE, 0L);
        return List.of(
                figure(
                        "OVERDUE",
                        "Overdue",
                        deadline.getOrDefault(Deadline.OVERDUE, 0L),
                        "and not settled",
                        "deadline"),
                figure(
                        "DUE_SOON",
                        "Due soon",
                        deadline.getOrDefault(Deadline.DUE_SOON, 0L),
                        "within " + settings.dueSoonDays() + " days",
                        "deadline"),
                figure(
                        "STALE",
                        "Stale",
                        stale,
                        "nothing recorded for " + settings.staleAfterDays() + " days",
                        "freshness"),
                targets());
    }

    private Figure figure(String value, String label, long count, String note, String filter) {
        return new Figure(value, label, count, note, toggled(filter, value).toString(), address.has(filter, value));
    }

    /** How many have a target, and how the figures stand; those without figures are not said to be behind. */
    private Figure targets() {
        Map<TargetSignal, Long> target = board.bySignal().target();
        long measured = board.byKind().getOrDefault(CommitmentKind.MEASURED, 0L);
        String note = Stream.of(
                        said(target, TargetSignal.BEHIND, "behind"),
                        said(target, TargetSignal.ON_TRACK, "on track"),
                        said(target, TargetSignal.REACHED, "reached"),
                        said(target, TargetSignal.NO_DATA, "without figures yet"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return new Figure(
                "TARGET",
                measured == 1 ? "Target" : "Targets",
                measured,
                note.isEmpty() ? "none is to be measured" : note,
                toggled("kind", CommitmentKind.MEASURED.name()).toString(),
                address.has("kind", CommitmentKind.MEASURED.name()));
    }

    private static String said(Map<TargetSignal, Long> counts, TargetSignal signal, String words) {
        long count = counts.getOrDefault(signal, 0L);
        return count == 0 ? "" : PageWords.figure(count) + " " + words;
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

    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        address.filters()
                .forEach((name, values) -> values.forEach(value -> chips.add(new Chip(
                        LABELS.getOrDefault(name, PageWords.words(name)),
                        said(name, value),
                        address.without(name, value).toString()))));
        return chips;
    }

    private String said(String name, String value) {
        if (name.equals("maker")) {
            return board.byMaker().stream()
                    .filter(each -> each.party().equals(value))
                    .map(BoardView.MakerCount::name)
                    .findFirst()
                    .orElse(value);
        }
        return ENUMS.contains(name) ? PageWords.words(value) : value;
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
                        toggled("maker", each.party()),
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
                        toggled("strength", each.name()),
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
