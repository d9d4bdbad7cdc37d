package org.tradecommitments.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Involvement.Role;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Where;

/**
 * Counts the commitments, in the snapshot that its caller reads: all of them by the running counts ({@link Tally}),
 * some of them by asking the commitments, and those of the past by asking how they stood ({@link Standing}).
 */
@ApplicationScoped
public class CommitmentCounting {

    private final EntityManager entities;
    private final Settings settings;

    CommitmentCounting(EntityManager entities, Settings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /**
     * Counts.
     *
     * @param day the day (UTC) that signals are worked out for
     * @param asOf counts as had been recorded by this instant, and by now where it is null
     */
    public CommitmentCounts count(CommitmentFilters filters, LocalDate day, @Nullable Instant asOf) {
        FacetCounts counts = new FacetCounts();
        if (asOf != null) {
            countPast(new PastSearch(filters, day, settings), asOf, counts);
            return counts.counts();
        }
        PresentSearch search = new PresentSearch(filters, day, settings);
        Where where = search.where();
        if (where.isEmpty()) {
            addTallies(day, counts);
        } else {
            countPresent(search, where, counts);
        }
        return counts.counts();
    }

    private void addTallies(LocalDate day, FacetCounts counts) {
        Tally.ofFewItems().forEach(tally -> counts.add(tally.key.facet(), tally.key.item(), tally.total));
        Tally.largest(Facet.MAKER, CommitmentCounts.MOST_MAKERS)
                .forEach(tally -> counts.add(Facet.MAKER, tally.key.item(), tally.total));
        LocalDate soon = day.plusDays(settings.dueSoonDays());
        counts.add(Facet.DEADLINE, Deadline.OVERDUE, Tally.between(Facet.OPEN_DUE, Due.LONG_AGO, day.minusDays(1)));
        counts.add(Facet.DEADLINE, Deadline.DUE_SOON, Tally.between(Facet.OPEN_DUE, day, soon));
        counts.add(Facet.DEADLINE, Deadline.UPCOMING, Tally.between(Facet.OPEN_DUE, soon.plusDays(1), Due.NEVER));
        LocalDate fresh = Signals.firstFreshDay(day, settings.staleAfterDays());
        counts.add(Facet.FRESHNESS, Freshness.STALE, Tally.between(Facet.UPDATED_ON, Due.LONG_AGO, fresh.minusDays(1)));
        counts.add(Facet.FRESHNESS, Freshness.FRESH, Tally.between(Facet.UPDATED_ON, fresh, Due.NEVER));
    }

    private void countPresent(CommitmentSearch search, Where where, FacetCounts counts) {
        countTerms(search, where, Commitment.class, counts);
        for (Object[] row :
                where.groups(entities, Commitment.class, "about, count(*)", "join e.topics about", "about")) {
            counts.add(Facet.TOPIC, row[0], (long) row[1]);
        }
        Where made = where.copy().and("made.role = :countedRole", "countedRole", Role.MAKER);
        for (Object[] row :
                made.groups(entities, Commitment.class, "made.party, count(*)", "join e.parties made", "made.party")) {
            counts.add(Facet.MAKER, row[0], (long) row[1]);
        }
    }

    private void countPast(PastSearch search, Instant asOf, FacetCounts counts) {
        Where where = search.where(asOf);
        countTerms(search, where, Standing.class, counts);
        for (Object[] row : where.groups(entities, Standing.class, "e.topics, count(*)", "", "e.topics")) {
            Standing.items((String) row[0]).forEach(topic -> counts.add(Facet.TOPIC, topic, (long) row[1]));
        }
        for (Object[] row : where.groups(entities, Standing.class, "e.parties, count(*)", "", "e.parties")) {
            Standing.makers((String) row[0]).forEach(maker -> counts.add(Facet.MAKER, maker, (long) row[1]));
        }
    }

    /** Counts by the terms that a commitment has one of, and by the signals, in one query. */
    private void countTerms(CommitmentSearch search, Where where, Class<?> type, FacetCounts counts) {
        List<Deadline> deadlines = List.of(Deadline.values());
        String sums = deadlines.stream()
                .map(signal -> "sum(case when " + search.condition(signal) + " then 1 else 0 end)")
                .collect(Collectors.joining(", "));
        Where counted = search.setDays(where.copy());
        for (Object[] row : counted.groups(
                entities,
                type,
                "e.status, e.kind, e.strength, e.targetSignal, count(*), sum(case when " + search.updatedAt()
                        + " < :staleBefore then 1 else 0 end), " + sums,
                "",
                "e.status, e.kind, e.strength, e.targetSignal")) {
            long count = (long) row[4];
            long stale = (long) row[5];
            counts.add(Facet.STATUS, row[0], count);
            counts.add(Facet.KIND, row[1], count);
            counts.add(Facet.STRENGTH, row[2], count);
            counts.add(Facet.TARGET, row[3], count);
            counts.add(Facet.FRESHNESS, Freshness.STALE, stale);
            counts.add(Facet.FRESHNESS, Freshness.FRESH, count - stale);
            for (int i = 0; i < deadlines.size(); i++) {
                counts.add(Facet.DEADLINE, deadlines.get(i), (long) row[6 + i]);
            }
        }
    }
}
