package org.tradecommitments.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tradecommitments.board.BoardView;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.shared.Settings;

/**
 * A count that asks for attention, and the view of what it counts.
 *
 * @param parts what it is made of, where each part has a view of its own; then there is no note
 */
record PageFigure(String icon, String label, long count, String note, String href, boolean selected, List<Part> parts) {

    /** A part of a count, with the view of it. */
    record Part(String icon, String label, long count, String href, boolean selected) {}

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
                address.has(filter, name),
                List.of());
    }

    /** How many have a target, and how the figures stand; those without figures are not said to be behind. */
    private static PageFigure targets(BoardView board, PageAddress address) {
        Map<TargetSignal, Long> target = board.bySignal().target();
        long measured = board.byKind().getOrDefault(CommitmentKind.MEASURED, 0L);
        List<Part> parts = Stream.of(
                        TargetSignal.BEHIND, TargetSignal.ON_TRACK, TargetSignal.REACHED, TargetSignal.NO_DATA)
                .map(signal -> part(signal, target, address))
                .filter(each -> each.count() > 0)
                .toList();
        return new PageFigure(
                "TARGET",
                measured == 1 ? "Target" : "Targets",
                measured,
                parts.isEmpty() ? "none is to be measured" : "",
                address.toggled("kind", CommitmentKind.MEASURED.name()).toString(),
                address.has("kind", CommitmentKind.MEASURED.name()),
                parts);
    }

    private static Part part(TargetSignal signal, Map<TargetSignal, Long> counts, PageAddress address) {
        String name = signal.name();
        return new Part(
                name,
                signal == TargetSignal.NO_DATA
                        ? "without data yet"
                        : PageWords.words(signal).toLowerCase(Locale.ROOT),
                counts.getOrDefault(signal, 0L),
                address.toggled("target", name).toString(),
                address.has("target", name));
    }
}
