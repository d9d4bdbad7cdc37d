package org.tradecommitments.commitment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.statement.Statement;

/** What was undertaken, and where it stands. */
@Entity
public class Commitment extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String reference;

    @ManyToOne(fetch = FetchType.LAZY)
    public Statement statement;

    /** The day of the statement. */
    public LocalDate madeOn;

    public String title;
    public @Nullable String summary;

    @Enumerated(EnumType.STRING)
    public CommitmentKind kind;

    /** How firmly it was last said. */
    @Enumerated(EnumType.STRING)
    public Strength strength;

    @Enumerated(EnumType.STRING)
    public Strength strengthAsMade;

    /** When it is due, as was last said. */
    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "due_from"))
    @AttributeOverride(name = "to", column = @Column(name = "due_to"))
    @AttributeOverride(name = "text", column = @Column(name = "due_text"))
    @AttributeOverride(name = "basis", column = @Column(name = "due_basis"))
    public Due due;

    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "due_as_made_from"))
    @AttributeOverride(name = "to", column = @Column(name = "due_as_made_to"))
    @AttributeOverride(name = "text", column = @Column(name = "due_as_made_text"))
    @AttributeOverride(name = "basis", column = @Column(name = "due_as_made_basis"))
    public Due dueAsMade;

    public LocalDate dueSort;
    public LocalDate dueSortDescending;

    @ElementCollection
    @CollectionTable(name = "commitment_topic", joinColumns = @JoinColumn(name = "commitment_id"))
    @Column(name = "topic")
    @Enumerated(EnumType.STRING)
    public Set<Topic> topics = EnumSet.noneOf(Topic.class);

    @ElementCollection
    @CollectionTable(name = "commitment_party", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderColumn(name = "position")
    public List<Involvement> parties = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "commitment_product", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderColumn(name = "position")
    public List<Product> products = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "indicator", column = @Column(name = "target_indicator"))
    @AttributeOverride(name = "goal", column = @Column(name = "target_goal"))
    @AttributeOverride(name = "amount", column = @Column(name = "target_amount"))
    @AttributeOverride(name = "unit", column = @Column(name = "target_unit"))
    @AttributeOverride(name = "per", column = @Column(name = "target_per"))
    @AttributeOverride(name = "basis", column = @Column(name = "target_basis"))
    @AttributeOverride(name = "baseline.period", column = @Column(name = "target_baseline_period"))
    @AttributeOverride(name = "baseline.value", column = @Column(name = "target_baseline_value"))
    @AttributeOverride(name = "baseline.basis", column = @Column(name = "target_baseline_basis"))
    public @Nullable Target target;

    /** How the target stands. */
    @Enumerated(EnumType.STRING)
    public TargetSignal targetSignal;

    /** How far the target has come by its lead reading; null where there are no figures for it. */
    @Embedded
    @AttributeOverride(name = "reading", column = @Column(name = "progress_reading"))
    @AttributeOverride(name = "signal", column = @Column(name = "progress_signal"))
    @AttributeOverride(name = "period", column = @Column(name = "progress_period"))
    @AttributeOverride(name = "value", column = @Column(name = "progress_value"))
    @AttributeOverride(name = "unit", column = @Column(name = "progress_unit"))
    @AttributeOverride(name = "attainment", column = @Column(name = "progress_attainment"))
    @AttributeOverride(name = "expectedByNow", column = @Column(name = "progress_expected_by_now"))
    public @Nullable TargetProgress progress;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "quote_text"))
    @AttributeOverride(name = "start", column = @Column(name = "quote_start"))
    @AttributeOverride(name = "end", column = @Column(name = "quote_end"))
    public @Nullable Quote quote;

    @Enumerated(EnumType.STRING)
    public Status status = Status.NOT_ASSESSED;

    public @Nullable LocalDate statusSince;

    @ElementCollection
    @CollectionTable(name = "commitment_party_status", joinColumns = @JoinColumn(name = "commitment_id"))
    @MapKeyColumn(name = "party")
    public Map<String, StatusSince> statusByParty = new TreeMap<>();

    public int evidenceCount;
    public int assessmentCount;
    public int restatementCount;
    public int readingCount;
    public int milestoneCount;
    public int milestoneDoneCount;
    public Instant createdAt;
    public Instant updatedAt;
    public long revision;

    /** By UUID or by reference. */
    static Optional<Commitment> byIdOrReference(@Nullable UUID id, String reference) {
        return id == null ? find("reference", reference).firstResultOptional() : findByIdOptional(id);
    }

    static boolean hasReference(String reference) {
        return count("reference", reference) > 0;
    }

    public static List<Commitment> ofStatement(Statement statement) {
        return list("statement", statement);
    }

    void apply(NewCommitment input) {
        title = input.title();
        summary = input.summary();
        kind = input.kind();
        strengthAsMade = input.strength();
        dueAsMade = input.due();
        restate(strengthAsMade, dueAsMade);
        replace(topics, input.topics());
        replace(parties, input.parties());
        replace(products, input.products());
        target = input.target();
        progress(progress);
        quote = input.quote() == null ? null : Quote.find(input.quote(), statement.text);
    }

    private static <T> void replace(java.util.Collection<T> old, java.util.Collection<T> amended) {
        // Only where they differ, as Hibernate would delete and insert equal rows.
        if (!List.copyOf(old).equals(List.copyOf(amended))) {
            old.clear();
            old.addAll(amended);
        }
    }

    /** Puts the terms where later statements left them. */
    public void restate(Strength strength, Due due) {
        this.strength = strength;
        this.due = due;
        dueSort = due.sortKey();
        dueSortDescending = due.descendingSortKey();
    }

    /** Puts the target where its figures have brought it. */
    public void progress(@Nullable TargetProgress progress) {
        this.progress = progress;
        targetSignal = Signals.target(kind, progress);
    }

    /** Follows an amended statement. */
    void follow(Statement amended) {
        madeOn = amended.madeOn;
        quote = quote == null ? null : quote.findAgain(amended.text, reference);
    }

    /** Notes that a write has touched it. */
    public void touch(Revision by) {
        updatedAt = by.at();
        revision = by.number();
    }

    /** The codes of those who made it. */
    public Set<String> makers() {
        return parties.stream()
                .filter(involvement -> involvement.role() == Involvement.Role.MAKER)
                .map(Involvement::party)
                .collect(Collectors.toSet());
    }

    public boolean involves(String party) {
        return parties.stream().anyMatch(involvement -> involvement.party().equals(party));
    }
}
