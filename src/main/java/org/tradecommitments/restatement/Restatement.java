package org.tradecommitments.restatement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.CommitmentRecord;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.statement.Statement;

/** What a later statement said about a commitment. */
@Entity
public class Restatement extends CommitmentRecord {

    @ManyToOne(fetch = FetchType.LAZY)
    public Statement statement;

    @Enumerated(EnumType.STRING)
    public Relation relation;

    /** The new strength, where it moved. */
    @Enumerated(EnumType.STRING)
    public @Nullable Strength strength;

    /** The strength that the commitment had before. */
    @Enumerated(EnumType.STRING)
    public Strength previousStrength;

    /** The new due window, where it moved. */
    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "due_from"))
    @AttributeOverride(name = "to", column = @Column(name = "due_to"))
    @AttributeOverride(name = "text", column = @Column(name = "due_text"))
    @AttributeOverride(name = "basis", column = @Column(name = "due_basis"))
    public @Nullable Due due;

    public @Nullable String note;

    /** Those in force of a commitment, in the order in which they were said. */
    static List<Restatement> inForce(UUID commitment) {
        return list("commitmentId = ?1 and correctedBy is null order by statement.madeOn, place", commitment);
    }

    /** Whether it was said before what is said on a day, in a place among that day's. */
    boolean isSaidBefore(LocalDate day, long place) {
        return statement.madeOn.isBefore(day) || (statement.madeOn.equals(day) && this.place < place);
    }

    /** Whether a restatement in force was said in a statement. */
    static boolean anyIn(Statement statement) {
        return count("correctedBy is null and statement = ?1", statement) > 0;
    }

    /** Whether a restatement in force of a statement's commitments was said before a day. */
    static boolean anyBefore(LocalDate day, Statement statement) {
        return count(
                        "correctedBy is null and statement.madeOn < ?1"
                                + " and commitmentId in (select c.id from Commitment c where c.statement = ?2)",
                        day,
                        statement)
                > 0;
    }
}
