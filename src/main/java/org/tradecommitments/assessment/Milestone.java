package org.tradecommitments.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.CommitmentRecord;
import org.tradecommitments.commitment.Due;

/** A step on the way to an event. */
@Entity
public class Milestone extends CommitmentRecord {

    public String title;

    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "due_from"))
    @AttributeOverride(name = "to", column = @Column(name = "due_to"))
    @AttributeOverride(name = "text", column = @Column(name = "due_text"))
    @AttributeOverride(name = "basis", column = @Column(name = "due_basis"))
    public Due due;

    /** When it was done; null while it is not. */
    public @Nullable LocalDate doneOn;

    @ElementCollection
    @CollectionTable(name = "milestone_evidence", joinColumns = @JoinColumn(name = "milestone_id"))
    @OrderColumn(name = "position")
    @Column(name = "evidence_id")
    public List<UUID> evidence = new ArrayList<>();

    static Milestone of(NewMilestone input) {
        Milestone milestone = new Milestone();
        milestone.title = input.title();
        milestone.due = input.due();
        milestone.doneOn = input.doneOn();
        milestone.evidence.addAll(input.evidence());
        return milestone;
    }

    /** How many in force of a commitment are done. */
    static int countDone(UUID commitment) {
        return Math.toIntExact(count("commitmentId = ?1 and correctedBy is null and doneOn is not null", commitment));
    }
}
