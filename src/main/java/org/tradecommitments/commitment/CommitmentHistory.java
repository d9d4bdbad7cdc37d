package org.tradecommitments.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Where;

/** Counts the commitments by status over time, in the snapshot that its caller reads. */
@ApplicationScoped
public class CommitmentHistory {

    private final EntityManager entities;
    private final Settings settings;

    CommitmentHistory(EntityManager entities, Settings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /** How many commitments had which status, as had been recorded by the end of a day (UTC). */
    public record Point(LocalDate on, Map<Status, Long> byStatus) {
        public long total() {
            return byStatus.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Counts for each of some days, in order. However many they are it takes two queries, each a sum over all that
     * changed: what came to stand so by a day, less what had ceased to by then.
     */
    public List<Point> count(RecordedFilters filters, Collection<LocalDate> days, LocalDate today) {
        Where where = new PastSearch(filters, today, settings).where();
        NavigableMap<LocalDate, Map<Status, Long>> changes = new TreeMap<>();
        add(where, "e.recordedOn", 1, changes);
        add(where, "e.supersededOn", -1, changes);
        Map<Status, Long> sums = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            sums.put(status, 0L);
        }
        List<Point> points = new ArrayList<>();
        for (LocalDate day : days) {
            NavigableMap<LocalDate, Map<Status, Long>> until = changes.headMap(day, true);
            until.values().forEach(change -> change.forEach((status, count) -> sums.merge(status, count, Long::sum)));
            until.clear();
            points.add(new Point(day, new EnumMap<>(sums)));
        }
        return points;
    }

    private void add(Where where, String on, int sign, Map<LocalDate, Map<Status, Long>> changes) {
        for (Object[] row :
                where.groups(entities, Standing.class, on + ", e.status, count(*)", "", on + ", e.status")) {
            changes.computeIfAbsent((LocalDate) row[0], day -> new EnumMap<>(Status.class))
                    .merge((Status) row[1], sign * (long) row[2], Long::sum);
        }
    }
}
