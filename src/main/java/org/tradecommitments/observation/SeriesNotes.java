package org.tradecommitments.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a reader of a series must know, each once, with the periods that it is about. */
final class SeriesNotes {

    private final SortedMap<String, SortedSet<Period>> periodsByNote = new TreeMap<>();

    void add(Period period, String note) {
        periodsByNote.computeIfAbsent(note, key -> new TreeSet<>()).add(period);
    }

    /** Sentences such as "2019 to 2021, 2023: …", what is about earlier periods first. */
    List<String> sentences() {
        return periodsByNote.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().first()))
                .map(entry -> String.join(", ", spans(entry.getValue())) + ": " + entry.getKey() + ".")
                .toList();
    }

    private static List<String> spans(SortedSet<Period> periods) {
        List<String> spans = new ArrayList<>();
        for (Period.Frequency frequency : Period.Frequency.values()) {
            Period first = null;
            Period last = null;
            for (Period period : periods) {
                if (period.frequency() != frequency) {
                    continue;
                }
                if (first == null || last == null) {
                    first = period;
                } else if (!last.plus(1).equals(period)) {
                    spans.add(span(first, last));
                    first = period;
                }
                last = period;
            }
            if (first != null && last != null) {
                spans.add(span(first, last));
            }
        }
        return spans;
    }

    private static String span(Period first, Period last) {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
