package org.tradecommitments.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** The first answer to a request that came with an idempotency key. */
@Entity
public class IdempotencyRecord extends PanacheEntityBase {

    /** SHA-256 over author and key, so that one author's keys are nobody else's. */
    @Id
    public String id;

    /** SHA-256 over the operation and its body. */
    public String request;

    public String location;
    public String entityTag;

    /** The answer's body, as JSON. */
    public String body;

    public Instant recordedAt;

    static Optional<IdempotencyRecord> byId(String id) {
        return findByIdOptional(id);
    }

    static void deleteBefore(Instant instant) {
        delete("recordedAt < ?1", instant);
    }
}
