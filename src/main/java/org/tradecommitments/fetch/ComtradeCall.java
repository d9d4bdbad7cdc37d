package org.tradecommitments.fetch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A call of Comtrade's API, written down before it is made. No part of the record, so that it has no revision. */
@Entity
public class ComtradeCall extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    /** Which question; see {@link Question#id}. */
    public String question;

    /** The question as it was asked, without the key. */
    public String asked;

    public Instant askedAt;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public long rowCount;
    public @Nullable String detail;

    /** How many were made from one instant until before another. */
    static long countBetween(Instant from, Instant to) {
        return count("askedAt >= ?1 and askedAt < ?2", from, to);
    }

    static void deleteBefore(Instant instant) {
        delete("askedAt < ?1", instant);
    }

    /** How the last call of each question ended that has been asked since then. */
    static Map<String, Outcome> lastSince(Instant instant) {
        Map<String, Outcome> last = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select c.question, c.outcome from ComtradeCall c where c.askedAt >= :instant"
                                + " order by c.askedAt, c.id",
                        Object[].class)
                .setParameter("instant", instant)
                .getResultStream()
                .forEach(row -> last.put((String) row[0], (Outcome) row[1]));
        return last;
    }
}
