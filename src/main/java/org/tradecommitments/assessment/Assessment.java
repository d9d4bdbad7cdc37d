package org.tradecommitments.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.CommitmentRecord;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.statement.Statement;

/** A judgement of how far a commitment, or one party to it, has come. */
@Entity
public class Assessment extends CommitmentRecord {

    /** The party that is judged; null for the commitment as a whole. */
    public @Nullable String party;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** When it became so in the world. */
    public LocalDate effectiveOn;

    public String reason;

    @ElementCollection
    @CollectionTable(name = "assessment_evidence", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    @Column(name = "evidence_id")
    public List<UUID> evidence = new ArrayList<>();

    static Assessment of(NewAssessment input) {
        Assessment assessment = new Assessment();
        assessment.party = input.party();
        assessment.status = input.status();
        assessment.effectiveOn = input.effectiveOn();
        assessment.reason = input.reason();
        assessment.evidence.addAll(input.evidence());
        return assessment;
    }

    /** The assessments in force of a commitment as a whole, or of one party to it. */
    static Stream<Assessment> inForce(UUID commitment, @Nullable String party) {
        return Assessment.<Assessment>list("commitmentId = ?1 and correctedBy is null", commitment).stream()
                .filter(assessment -> Objects.equals(assessment.party, party));
    }

    /** Whether an assessment in force of a statement's commitments is effective before a day. */
    static boolean anyBefore(LocalDate day, Statement statement) {
        return count(
                        "correctedBy is null and effectiveOn < ?1"
                                + " and commitmentId in (select c.id from Commitment c where c.statement = ?2)",
                        day,
                        statement)
                > 0;
    }
}
