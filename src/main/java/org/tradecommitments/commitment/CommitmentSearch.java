package org.tradecommitments.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Where;

/**
 * Turns filters into conditions: those on signals say in HQL what {@link Signals} says in Java. What is searched, the
 * commitments or how they stood once, says where it keeps its terms.
 */
abstract class CommitmentSearch {

    private static final String SETTLED =
            "in (" + Status.SETTLED.stream().map(Status::name).collect(Collectors.joining(", ")) + ")";

    private final RecordedFilters given;
    private final LocalDate day;
    private final Settings settings;
    protected final Where where = new Where();

    CommitmentSearch(RecordedFilters given, LocalDate day, Settings settings) {
        this.given = given;
        this.day = day;
        this.settings = settings;
    }

    /** The attribute, or the expression, that is the commitment's id. */
    abstract String commitment();

    abstract String statement();

    abstract String madeOn();

    abstract String dueTo();

    abstract String updatedAt();

    abstract void topics(Collection<Topic> topics);

    abstract void parties(Collection<String> parties);

    abstract void makers(Collection<String> makers);

    abstract void products(List<String> prefixes);

    /** The conditions of what is asked for, on the day. */
    Where where() {
        terms();
        topics(Parameters.enums("topic", Topic.class, given.topic));
        parties(Parameters.values("party", given.party));
        makers(Parameters.values("maker", given.maker));
        products(given.products());
        dates();
        if (given instanceof CommitmentFilters signals) {
            deadline(Parameters.enums("deadline", Deadline.class, signals.deadline));
            freshness(Parameters.enums("freshness", Freshness.class, signals.freshness));
            where.and(
                    "e.targetSignal in :target",
                    "target",
                    Parameters.enums("target", TargetSignal.class, signals.target));
        }
        return where.words(
                "exists (select 1 from CommitmentWords words where words.commitmentId = " + commitment() + " and %s)",
                "words.words",
                given.q);
    }

    private void terms() {
        where.and("e.status in :status", "status", Parameters.enums("status", Status.class, given.status))
                .and("e.kind in :kind", "kind", Parameters.enums("kind", CommitmentKind.class, given.kind))
                .and(
                        "e.strength in :strength",
                        "strength",
                        Parameters.enums("strength", Strength.class, given.strength))
                .and(statement() + " in :statement", "statement", given.statements());
    }

    private void dates() {
        where.and(dueTo() + " < :dueBefore", "dueBefore", Parameters.date("dueBefore", given.dueBefore))
                .and(dueTo() + " > :dueAfter", "dueAfter", Parameters.date("dueAfter", given.dueAfter))
                .and(madeOn() + " < :madeBefore", "madeBefore", Parameters.date("madeBefore", given.madeBefore))
                .and(madeOn() + " > :madeAfter", "madeAfter", Parameters.date("madeAfter", given.madeAfter));
    }

    private void deadline(List<Deadline> asked) {
        if (asked.isEmpty()) {
            return;
        }
        String any = asked.stream()
                .map(signal -> "(" + condition(signal) + ")")
                .distinct()
                .collect(Collectors.joining(" or "));
        where.and(any);
        if (any.contains(":day")) {
            where.set("day", day);
        }
        if (any.contains(":soon")) {
            where.set("soon", soon());
        }
    }

    private LocalDate soon() {
        return day.plusDays(settings.dueSoonDays());
    }

    private Instant staleBefore() {
        return Signals.staleBefore(day, settings.staleAfterDays());
    }

    /** Sets the days that the conditions of all signals need. */
    Where setDays(Where where) {
        return where.set("day", day).set("soon", soon()).set("staleBefore", staleBefore());
    }

    /** The condition for a deadline's signal. */
    String condition(Deadline signal) {
        String due = dueTo();
        return switch (signal) {
            case NO_DEADLINE -> due + " is null or e.status " + SETTLED + " and e.status <> FULFILLED";
            case UPCOMING -> due + " > :soon and e.status not " + SETTLED;
            case DUE_SOON -> due + " between :day and :soon and e.status not " + SETTLED;
            case OVERDUE -> due + " < :day and e.status not " + SETTLED;
            case MET_ON_TIME -> "e.status = FULFILLED and e.statusSince <= " + due;
            case MET_LATE -> "e.status = FULFILLED and e.statusSince > " + due;
        };
    }

    private void freshness(List<Freshness> asked) {
        if (asked.stream().distinct().count() == 1) { // both are all
            String beyond = asked.get(0) == Freshness.STALE ? " < " : " >= ";
            where.and(updatedAt() + beyond + ":staleBefore", "staleBefore", staleBefore());
        }
    }
}
