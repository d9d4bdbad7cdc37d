package org.tradecommitments.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Where;

/** Finds {@link Standing}s, by how commitments stood; words and the day of the statement are those of today. */
final class PastSearch extends CommitmentSearch {

    private int pieceCount;

    PastSearch(RecordedFilters given, LocalDate day, Settings settings) {
        super(given, day, settings);
    }

    /** The conditions of how what is asked for had been recorded by an instant. */
    Where where(Instant asOf) {
        return where().and("e.recordedAt <= :asOf and e.supersededAt > :asOf", "asOf", Standing.clamped(asOf));
    }

    @Override
    String commitment() {
        return "e.commitmentId";
    }

    @Override
    String statement() {
        return "e.statementId";
    }

    @Override
    String madeOn() {
        return "(select commitment.madeOn from Commitment commitment where commitment.id = e.commitmentId)";
    }

    @Override
    String dueTo() {
        return "e.dueTo";
    }

    @Override
    String updatedAt() {
        return "e.recordedAt";
    }

    @Override
    void topics(Collection<Topic> topics) {
        listed("topics", topics.stream().map(topic -> "," + topic + ",").toList());
    }

    @Override
    void parties(Collection<String> parties) {
        listed("parties", parties.stream().map(party -> "," + party + ":").toList());
    }

    @Override
    void makers(Collection<String> makers) {
        listed(
                "parties",
                makers.stream()
                        .map(maker -> "," + maker + ":" + Involvement.Role.MAKER + ",")
                        .toList());
    }

    @Override
    void products(List<String> prefixes) {
        listed("products", prefixes.stream().map(prefix -> "," + prefix).toList());
    }

    /** Adds that a list, kept as text, holds any of these pieces. */
    private void listed(String attribute, List<String> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        List<String> any = new ArrayList<>();
        for (String piece : pieces) {
            String name = "piece" + pieceCount++;
            any.add("locate(:" + name + ", e." + attribute + ") > 0");
            where.set(name, piece);
        }
        where.and(String.join(" or ", any));
    }
}
