package org.tradecommitments.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tradecommitments.commitment.Involvement.Role;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Where;

/** Turns the filters of a list into conditions: those on signals say in HQL what {@link Signals} says in Java. */
final class CommitmentSearch {

    private final CommitmentParameters given;
    private final LocalDate day;
    private final Settings settings;
    private final Where where = new Where();

    private CommitmentSearch(CommitmentParameters given, LocalDate day, Settings settings) {
        this.given = given;
        this.day = day;
        this.settings = settings;
    }

    /** The conditions of what is asked for, on a day. */
    static Where where(CommitmentParameters given, LocalDate day, Settings settings) {
        CommitmentSearch search = new CommitmentSearch(given, day, settings);
        search.terms();
        search.parts();
        search.dates();
        search.deadline(Parameters.enums("deadline", Deadline.class, given.deadline));
        search.freshness(Parameters.enums("freshness", Freshness.class, given.freshness));
        search.target(Parameters.enums("target", TargetSignal.class, given.target));
        return search.where.words(
                "exists (select 1 from CommitmentWords words where words.commitmentId = e.id and %s)",
                "words.words", given.q);
    }

    private void terms() {
        where.and("e.status in :status", "status", Parameters.enums("status", Status.class, given.status))
                .and("e.kind in :kind", "kind", Parameters.enums("kind", CommitmentKind.class, given.kind))
                .and(
                        "e.strength in :strength",
                        "strength",
                        Parameters.enums("strength", Strength.class, given.strength))
                .and("e.statement.id in :statement", "statement", given.statements());
    }

    private void parts() {
        where.and(
                        "exists (select 1 from e.topics topic where topic in :topic)",
                        "topic",
                        Parameters.enums("topic", Topic.class, given.topic))
                .and(
                        "exists (select 1 from e.parties part where part.party in :party)",
                        "party",
                        Parameters.values("party", given.party))
                .and(
                        "exists (select 1 from e.parties part where part.party in :maker and part.role = :makes)",
                        "maker",
                        Parameters.values("maker", given.maker));
        if (given.maker != null && !given.maker.isEmpty()) {
            where.set("makes", Role.MAKER);
        }
        products(given.products());
    }

    /** A prefix is a range of codes, which an index finds: '90' is from '90' up to, but not, '91'. */
    private void products(List<String> prefixes) {
        if (prefixes.isEmpty()) {
            return;
        }
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < prefixes.size(); i++) {
            ranges.append(i == 0 ? "" : " or ").append("product.code between :productFrom" + i + " and :productTo" + i);
            where.set("productFrom" + i, prefixes.get(i));
            where.set("productTo" + i, (prefixes.get(i) + "999999").substring(0, 6));
        }
        where.and("exists (select 1 from e.products product where " + ranges + ")");
    }

    private void dates() {
        where.and("e.due.to < :dueBefore", "dueBefore", Parameters.date("dueBefore", given.dueBefore))
                .and("e.due.to > :dueAfter", "dueAfter", Parameters.date("dueAfter", given.dueAfter))
                .and("e.madeOn < :madeBefore", "madeBefore", Parameters.date("madeBefore", given.madeBefore))
                .and("e.madeOn > :madeAfter", "madeAfter", Parameters.date("madeAfter", given.madeAfter));
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
        if (any.contains(":settled")) {
            where.set("settled", Status.SETTLED);
        }
        if (any.contains(":day")) {
            where.set("day", day);
        }
        if (any.contains(":soon")) {
            where.set("soon", day.plusDays(settings.dueSoonDays()));
        }
    }

    private static String condition(Deadline signal) {
        return switch (signal) {
            case NO_DEADLINE ->
                "e.due.to is null or e.status in (PARTIALLY_FULFILLED, NOT_FULFILLED, WITHDRAWN, SUPERSEDED)";
            case UPCOMING -> "e.due.to > :soon and e.status not in :settled";
            case DUE_SOON -> "e.due.to between :day and :soon and e.status not in :settled";
            case OVERDUE -> "e.due.to < :day and e.status not in :settled";
            case MET_ON_TIME -> "e.status = FULFILLED and e.statusSince <= e.due.to";
            case MET_LATE -> "e.status = FULFILLED and e.statusSince > e.due.to";
        };
    }

    private void freshness(List<Freshness> asked) {
        if (asked.stream().distinct().count() == 1) { // both are all
            String beyond = asked.get(0) == Freshness.STALE ? "<" : ">=";
            where.and(
                    "e.updatedAt " + beyond + " :staleBefore",
                    "staleBefore",
                    Signals.staleBefore(day, settings.staleAfterDays()));
        }
    }

    private void target(List<TargetSignal> asked) {
        if (!asked.isEmpty()) {
            List<CommitmentKind> kinds = java.util.Arrays.stream(CommitmentKind.values())
                    .filter(kind -> asked.contains(Signals.target(kind)))
                    .toList();
            if (kinds.isEmpty()) {
                where.and("1 = 0");
            } else {
                where.and("e.kind in :measured", "measured", kinds);
            }
        }
    }
}
