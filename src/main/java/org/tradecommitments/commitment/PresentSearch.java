package org.tradecommitments.commitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tradecommitments.commitment.Involvement.Role;
import org.tradecommitments.shared.Settings;

/** Finds commitments by how they stand. */
final class PresentSearch extends CommitmentSearch {

    PresentSearch(RecordedFilters given, LocalDate day, Settings settings) {
        super(given, day, settings);
    }

    @Override
    String commitment() {
        return "e.id";
    }

    @Override
    String statement() {
        return "e.statement.id";
    }

    @Override
    String madeOn() {
        return "e.madeOn";
    }

    @Override
    String dueTo() {
        return "e.due.to";
    }

    @Override
    String updatedAt() {
        return "e.updatedAt";
    }

    @Override
    void topics(Collection<Topic> topics) {
        where.and("exists (select 1 from e.topics topic where topic in :topic)", "topic", topics);
    }

    @Override
    void parties(Collection<String> parties) {
        where.and("exists (select 1 from e.parties part where part.party in :party)", "party", parties);
    }

    @Override
    void makers(Collection<String> makers) {
        if (!makers.isEmpty()) {
            where.and(
                            "exists (select 1 from e.parties part where part.party in :maker and part.role = :makes)",
                            "maker",
                            makers)
                    .set("makes", Role.MAKER);
        }
    }

    /** A prefix is a range of codes, which an index finds: '90' is from '90' up to, but not, '91'. */
    @Override
    void products(List<String> prefixes) {
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
}
