package org.tradecommitments.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tradecommitments.board.BoardView;

/**
 * The values that the page can be filtered by in one respect.
 *
 * @param name of the parameter
 * @param counted whether the counts say what a value would show: with some chosen, the others count nothing
 */
record PageMenu(String name, String label, List<Option> options, boolean counted, int selected) {

    /** One of them, with how many it stands for in the view. */
    record Option(String value, String label, long count, boolean selected) {}

    static <E extends Enum<E>> PageMenu of(
            String name, String label, Class<E> type, Map<E, Long> counts, PageAddress address) {
        List<Option> options = Arrays.stream(type.getEnumConstants())
                .map(each -> new Option(
                        each.name(),
                        PageWords.words(each),
                        counts.getOrDefault(each, 0L),
                        address.has(name, each.name())))
                .toList();
        return of(name, label, options, address);
    }

    /** The makers of the view, and those that are chosen though they made nothing in it. */
    static PageMenu ofMakers(List<BoardView.MakerCount> makers, PageAddress address) {
        List<Option> options = new ArrayList<>();
        makers.forEach(each ->
                options.add(new Option(each.party(), each.name(), each.count(), address.has("maker", each.party()))));
        address.values("maker").stream()
                .filter(chosen -> makers.stream().noneMatch(each -> each.party().equals(chosen)))
                .forEach(chosen -> options.add(new Option(chosen, chosen, 0, true)));
        return of("maker", "Maker", options, address);
    }

    private static PageMenu of(String name, String label, List<Option> options, PageAddress address) {
        int selected = address.values(name).size();
        return new PageMenu(name, label, options, selected == 0, selected);
    }
}
