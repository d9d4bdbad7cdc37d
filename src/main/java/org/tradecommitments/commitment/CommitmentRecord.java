package org.tradecommitments.commitment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Revision;

/**
 * What is recorded about a commitment: once, and never changed. What was wrong is corrected by a record that names it;
 * it then counts no more, but stays to be read.
 */
@MappedSuperclass
public abstract class CommitmentRecord extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID commitmentId;

    /** The record that this one corrects. */
    public @Nullable UUID corrects;

    /** The record that corrects this one. */
    public @Nullable UUID correctedBy;

    /** Its place among those of one day: its revision or, as it stands for what it corrects, the place of that. */
    public long place;

    public Instant recordedAt;
    public String recordedBy;
    public long revision;

    /** The place of a record that is added under a revision. */
    public static long place(Revision revision, @Nullable CommitmentRecord corrected) {
        return corrected == null ? revision.number() : corrected.place;
    }
}
