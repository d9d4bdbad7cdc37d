package org.tradecommitments.commitment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;
import java.util.UUID;

/**
 * The words that a commitment is found by: title, summary and reference in lower case. They stand apart from it, as a
 * search for a rare word reads all of them, and they are a fraction of all that a commitment holds.
 */
@Entity
public class CommitmentWords extends PanacheEntityBase {

    @Id
    public UUID commitmentId;

    public String words;

    static void keep(Commitment commitment) {
        CommitmentWords kept = findById(commitment.id);
        if (kept == null) {
            kept = new CommitmentWords();
            kept.commitmentId = commitment.id;
        }
        kept.words = String.join(
                        " ",
                        commitment.title,
                        commitment.summary == null ? "" : commitment.summary,
                        commitment.reference)
                .toLowerCase(Locale.ROOT);
        kept.persist();
    }
}
