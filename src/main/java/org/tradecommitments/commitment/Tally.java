package org.tradecommitments.commitment;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/**
 * How many commitments there are of a kind, of a maker, and so on: kept up by each write in its own transaction, so that
 * counting all of them costs the same however many they are. Writes take turns (the ledger's lock), so a count is read,
 * changed and written without losing another's.
 */
@Entity
public class Tally extends PanacheEntityBase {

    /** What is counted. */
    @Embeddable
    public record Key(@Enumerated(EnumType.STRING) Facet facet, String item) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byFacet = facet.compareTo(other.facet);
            return byFacet == 0 ? item.compareTo(other.item) : byFacet;
        }
    }

    @EmbeddedId
    public Key key;

    public long total;

    /** Moves a commitment from where it was counted to where it is now. */
    static void move(Standing.Move move) {
        Map<Key, Integer> differences = new TreeMap<>();
        if (move.before() != null) {
            Facet.of(move.before(), (facet, item) -> differences.merge(new Key(facet, item), -1, Integer::sum));
        }
        Facet.of(move.after(), (facet, item) -> differences.merge(new Key(facet, item), 1, Integer::sum));
        differences.values().removeIf(difference -> difference == 0);
        if (differences.isEmpty()) {
            return;
        }
        List<Key> keys = List.copyOf(differences.keySet());
        List<Tally> kept = getEntityManager().unwrap(Session.class).findMultiple(Tally.class, keys);
        int place = 0;
        for (Map.Entry<Key, Integer> difference : differences.entrySet()) {
            Tally tally = kept.get(place++);
            if (tally == null) {
                tally = new Tally();
                tally.key = difference.getKey();
                tally.persist();
            }
            tally.total += difference.getValue();
        }
    }

    /** The counts by what has few values, known beforehand. */
    static List<Tally> ofFewItems() {
        return list(
                "key.facet in ?1",
                List.of(Facet.STATUS, Facet.KIND, Facet.STRENGTH, Facet.TOPIC, Facet.TARGET, Facet.DEADLINE));
    }

    static List<Tally> largest(Facet facet, int most) {
        return Tally.<Tally>find("key.facet = ?1 and total > 0 order by total desc, key.item", facet)
                .page(0, most)
                .list();
    }

    /** The sum over items that are days, from one to another: as ISO 8601 they sort as text does. */
    static long between(Facet facet, LocalDate from, LocalDate to) {
        Long sum = getEntityManager()
                .createQuery(
                        "select sum(total) from Tally where key.facet = :facet and key.item >= :from and key.item <= :to",
                        Long.class)
                .setParameter("facet", facet)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .getSingleResult();
        return requireNonNullElse(sum, 0L);
    }
}
