package org.tradecommitments.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradecommitments.board.BoardView.MakerCount;

/** A filter that is in force, in words, and the view without it. */
record PageChip(String label, String value, String href) {

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

    static List<PageChip> of(PageAddress address, List<MakerCount> makers) {
        List<PageChip> chips = new ArrayList<>();
        address.filters()
                .forEach((name, values) -> values.forEach(value -> chips.add(new PageChip(
                        LABELS.getOrDefault(name, PageWords.words(name)),
                        said(name, value, makers),
                        address.without(name, value).toString()))));
        return chips;
    }

    private static String said(String name, String value, List<MakerCount> makers) {
        if (name.equals("maker")) {
            return makers.stream()
                    .filter(each -> each.party().equals(value))
                    .map(MakerCount::name)
                    .findFirst()
                    .orElse(value);
        }
        return ENUMS.contains(name) ? PageWords.words(value) : value;
    }
}
