package org.tradecommitments.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.CommitmentRecord;

/** What was found out about a commitment, and where. */
@Entity
public class Evidence extends CommitmentRecord {

    @Enumerated(EnumType.STRING)
    public EvidenceKind kind;

    @Enumerated(EnumType.STRING)
    public Stance stance;

    public String title;
    public @Nullable String url;
    public @Nullable String archiveUrl;
    public @Nullable String publisher;
    public @Nullable LocalDate publishedOn;
    public @Nullable String quote;
    public @Nullable String note;

    static Evidence of(NewEvidence input) {
        Evidence evidence = new Evidence();
        evidence.kind = input.kind();
        evidence.stance = input.stance();
        evidence.title = input.title();
        evidence.url = input.url();
        evidence.archiveUrl = input.archiveUrl();
        evidence.publisher = input.publisher();
        evidence.publishedOn = input.publishedOn();
        evidence.quote = input.quote();
        evidence.note = input.note();
        return evidence;
    }
}
