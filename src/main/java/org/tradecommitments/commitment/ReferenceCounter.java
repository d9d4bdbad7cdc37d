package org.tradecommitments.commitment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How many references have been made under a prefix. */
@Entity
public class ReferenceCounter extends PanacheEntityBase {

    @Id
    public String prefix;

    public int last;

    /**
     * Makes a reference that is not taken: {@code prefix-number}, the number of three digits or more.
     *
     * <p>Called while the ledger's place is held, so no two writers make the same.
     */
    static String next(String prefix) {
        ReferenceCounter counter = findById(prefix);
        if (counter == null) {
            counter = new ReferenceCounter();
            counter.prefix = prefix;
            counter.persist();
        }
        String reference;
        do {
            counter.last++;
            reference = "%s-%03d".formatted(prefix, counter.last);
        } while (Commitment.hasReference(reference));
        return reference;
    }
}
