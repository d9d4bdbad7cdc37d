package org.tradecommitments.commitment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradecommitments.commitment.CommitmentCounts.MakerCount;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.commitment.Signals.TargetSignal;

/** Gathers counts, from wherever they are known. */
final class FacetCounts {

    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);

    void add(Facet facet, Object item, long count) {
        counts.computeIfAbsent(facet, each -> new HashMap<>()).merge(item.toString(), count, Long::sum);
    }

    CommitmentCounts counts() {
        Map<Status, Long> byStatus = by(Facet.STATUS, Status.class);
        return new CommitmentCounts(
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                by(Facet.DEADLINE, Deadline.class),
                by(Facet.FRESHNESS, Freshness.class),
                by(Facet.TARGET, TargetSignal.class),
                by(Facet.KIND, CommitmentKind.class),
                by(Facet.STRENGTH, Strength.class),
                by(Facet.TOPIC, Topic.class),
                makers());
    }

    /** The count of every value there is, 0 where there is none. */
    private <E extends Enum<E>> Map<E, Long> by(Facet facet, Class<E> type) {
        Map<String, Long> found = counts.getOrDefault(facet, Map.of());
        Map<E, Long> by = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(value -> by.put(value, found.getOrDefault(value.name(), 0L)));
        return by;
    }

    private List<MakerCount> makers() {
        return counts.getOrDefault(Facet.MAKER, Map.of()).entrySet().stream()
                .map(entry -> new MakerCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(MakerCount::count).reversed().thenComparing(MakerCount::party))
                .limit(CommitmentCounts.MOST_MAKERS)
                .toList();
    }
}
