package org.tradecommitments.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradecommitments.board.BoardView;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.shared.Settings;

/** A count that asks for attention, and the view of what it counts. */
record PageFigure(String icon, String label, long count, String note, String href, boolean selected) {

    static List<PageFigure> of(BoardView board, PageAddress address, Settings settings) {
        Map<Deadline, Long> deadline = board.bySignal().deadline();
        Map<Freshness, Long> freshness = board.bySignal().freshness();
        return List.of(
                of("deadline", Deadline.OVERDUE, deadline, "and not settled", address),
                of("deadline", Deadline.DUE_SOON, deadline, "within " + settings.dueSoonDays() + " days", address),
                of(
                        "freshness",
                        Freshness.STALE,
                        freshness,
                        "nothing recorded for " + settings.staleAfterDays() + " days",
                        address),
                targets(board, address));
    }

    private static <E extends Enum<E>> PageFigure of(
            String filter, E signal, Map<E, Long> counts, String note, PageAddress address) {
        String name = signal.name();
        return new PageFigure(
                name,
                PageWords.words(signal),
                counts.getOrDefault(signal, 0L),
                note,
                address.toggled(filter, name).toString(),
                address.has(filter, name));
    }

    /** How many have a target, and how the figures stand; those without figures are not said to be behind. */
    private static PageFigure targets(BoardView board, PageAddress address) {
        Map<TargetSignal, Long> target = board.bySignal().target();
        long measured = board.byKind().getOrDefault(CommitmentKind.MEASURED, 0L);
        String note = Stream.of(
                        said(target, TargetSignal.BEHIND, "behind"),
                        said(target, TargetSignal.ON_TRACK, "on track"),
                        said(target, TargetSignal.REACHED, "reached"),
                        said(target, TargetSignal.NO_DATA, "without figures yet"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return new PageFigure(
                "TARGET",
                measured == 1 ? "Target" : "Targets",
                measured,
                note.isEmpty() ? "none is to be measured" : note,
                address.toggled("kind", CommitmentKind.MEASURED.name()).toString(),
                address.has("kind", CommitmentKind.MEASURED.name()));
    }

    private static String said(Map<TargetSignal, Long> counts, TargetSignal signal, String words) {
        long count = counts.getOrDefault(signal, 0L);
        return count == 0 ? "" : PageWords.figure(count) + " " + words;
    }
}
