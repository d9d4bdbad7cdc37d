package org.tradecommitments.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the page's table.
 *
 * @param href sorts by it, or the other way round where that is done already; null where it cannot be sorted by
 * @param sorted as {@code aria-sort} has it; null where the table is not sorted by it
 */
record PageColumn(
        String name,
        String label,
        @Nullable String href,
        @Nullable String sorted) {

    private static final String LAST_CHANGED = "-updatedAt";

    static List<PageColumn> of(PageAddress address) {
        return List.of(
                sortable("title", "Commitment", "reference", address),
                new PageColumn("status", "Status", null, null),
                sortable("due", "Due", "due", address),
                new PageColumn("deadline", "Deadline", null, null),
                new PageColumn("strength", "Strength", null, null),
                sortable("updated", "Updated", LAST_CHANGED, address));
    }

    /** What the table is sorted by, in words. */
    static String order(PageAddress address) {
        return switch (sort(address)) {
            case "updatedAt" -> "the longest unchanged first";
            case "due" -> "the earliest deadline first";
            case "-due" -> "the latest deadline first";
            case "madeOn" -> "the oldest first";
            case "-madeOn" -> "the newest first";
            case "reference" -> "by reference";
            case "-reference" -> "by reference, backwards";
            default -> "the last changed first";
        };
    }

    private static String sort(PageAddress address) {
        String given = address.value("sort");
        return given.isEmpty() ? LAST_CHANGED : given;
    }

    private static PageColumn sortable(String name, String label, String first, PageAddress address) {
        String other = first.startsWith("-") ? first.substring(1) : "-" + first;
        String sort = sort(address);
        String sorted = null;
        if (sort.equals(first) || sort.equals(other)) {
            sorted = sort.startsWith("-") ? "descending" : "ascending";
        }
        String next = sort.equals(first) ? other : first;
        PageAddress href = next.equals(LAST_CHANGED) ? address.without("sort") : address.only("sort", next);
        return new PageColumn(name, label, href.toString(), sorted);
    }

    public String arrow() {
        if (sorted == null) {
            return "↕";
        }
        return sorted.equals("ascending") ? "↑" : "↓";
    }
}
