package org.tradecommitments.measure;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Commitment;
import org.tradecommitments.commitment.CommitmentRecord;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.measure.Terms.Accumulation;
import org.tradecommitments.measure.Terms.Path;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.Period.Frequency;
import org.tradecommitments.statement.Statement;

/** A complete, checkable way to read the target of a commitment. */
@Entity
public class Reading extends CommitmentRecord {

    public String label;
    public boolean lead;

    @Enumerated(EnumType.STRING)
    public Indicator indicator;

    public String reporter;

    @Column(name = "from_party")
    public String from;

    @Column(name = "to_party")
    public String to;

    @ElementCollection
    @CollectionTable(name = "reading_product", joinColumns = @JoinColumn(name = "reading_id"))
    @OrderColumn(name = "position")
    public List<HsCode> products = new ArrayList<>();

    public @Nullable String unit;

    @Enumerated(EnumType.STRING)
    public Frequency frequency;

    @Enumerated(EnumType.STRING)
    public Accumulation accumulation;

    public @Nullable String baselinePeriod;
    public @Nullable BigDecimal baselineValue;

    @Embedded
    @AttributeOverride(name = "basis", column = @Column(name = "baseline_basis"))
    @AttributeOverride(name = "note", column = @Column(name = "baseline_note"))
    public @Nullable Grounds baseline;

    @Enumerated(EnumType.STRING)
    public Goal goal;

    public @Nullable BigDecimal amount;

    /** Whether the amount of a change is a percentage. */
    public boolean percent;

    public @Nullable LocalDate countedFrom;
    public LocalDate dueTo;

    @Embedded
    @AttributeOverride(name = "basis", column = @Column(name = "due_basis"))
    @AttributeOverride(name = "note", column = @Column(name = "due_note"))
    public Grounds due;

    @Enumerated(EnumType.STRING)
    public Path path;

    @ElementCollection
    @CollectionTable(name = "reading_term", joinColumns = @JoinColumn(name = "reading_id"))
    @MapKeyColumn(name = "term")
    @MapKeyEnumerated(EnumType.STRING)
    public Map<Term, Grounds> terms = new EnumMap<>(Term.class);

    /** The readings of a commitment that counted at an instant, as they were recorded. */
    static List<Reading> inForce(UUID commitment, @Nullable Instant asOf) {
        if (asOf == null) {
            return list("commitmentId = ?1 and correctedBy is null order by place", commitment);
        }
        return list(
                "from Reading e where commitmentId = ?1 and recordedAt <= ?2 and not exists (select 1 from Reading other"
                        + " where other.corrects = e.id and other.recordedAt <= ?2) order by e.place",
                commitment,
                asOf);
    }

    /** The one that speaks for the commitment: the last that says so, or else the first. */
    static Optional<Reading> lead(List<Reading> inForce) {
        return inForce.stream()
                .filter(reading -> reading.lead)
                .reduce((first, second) -> second)
                .or(() -> inForce.stream().findFirst());
    }

    /** The commitments of a statement that have readings. */
    static List<Commitment> readOf(Statement statement) {
        return Commitment.ofStatement(statement).stream()
                .filter(commitment -> commitment.readingCount > 0)
                .toList();
    }

    /** Who sends and who receives. */
    record Parties(String from, String to) {}

    /** The commitments with readings, in force, of what goes between any of these. */
    static List<UUID> commitments(Set<Parties> parties) {
        return getEntityManager()
                .createQuery(
                        "select distinct commitmentId, from, to from Reading"
                                + " where correctedBy is null and from in :from and to in :to",
                        Object[].class)
                .setParameter("from", parties.stream().map(Parties::from).collect(Collectors.toSet()))
                .setParameter("to", parties.stream().map(Parties::to).collect(Collectors.toSet()))
                .getResultStream()
                .filter(row -> parties.contains(new Parties((String) row[1], (String) row[2])))
                .map(row -> (UUID) row[0])
                .distinct()
                .toList();
    }

    /** Those in force of trade in a currency, each with the day on which its commitment was made. */
    static List<Object[]> ofTradeIn(String currency) {
        return getEntityManager()
                .createQuery(
                        "select r, c.madeOn from Reading r, Commitment c where c.id = r.commitmentId"
                                + " and r.correctedBy is null and r.unit = :currency and r.indicator in :values"
                                + " order by r.place",
                        Object[].class)
                .setParameter("currency", currency)
                .setParameter("values", List.of(Indicator.EXPORT_VALUE, Indicator.IMPORT_VALUE))
                .getResultList();
    }

    static Reading of(NewReading input, Map<Term, Grounds> terms) {
        Reading reading = new Reading();
        reading.label = input.label();
        reading.lead = input.lead();
        reading.indicator = input.indicator();
        reading.reporter = input.reporter();
        reading.from = input.from();
        reading.to = input.to();
        reading.products.addAll(input.products());
        reading.unit = input.unit();
        reading.frequency = input.frequency();
        reading.accumulation = input.accumulation();
        if (input.baseline() != null) {
            reading.baselinePeriod = input.baseline().period();
            reading.baselineValue = input.baseline().value();
            reading.baseline = input.baseline().grounds();
        }
        reading.goal = input.goal();
        reading.amount = input.amount();
        reading.percent = input.percent();
        reading.countedFrom = input.countedFrom();
        reading.dueTo = input.due().to();
        reading.due = input.due().grounds();
        reading.path = input.path();
        reading.terms.putAll(terms);
        return reading;
    }

    /** The frequencies that its figures and those of its baseline come in. */
    Set<Frequency> frequencies() {
        Set<Frequency> frequencies = EnumSet.of(frequency);
        if (baselinePeriod != null) {
            frequencies.add(BaselinePeriod.of(baselinePeriod).frequency());
        }
        return frequencies;
    }

    /** The first year that it names or, where it names none, the one in which the commitment was made. */
    int firstYear(LocalDate madeOn) {
        int year = madeOn.getYear();
        if (baselinePeriod != null) {
            year = Math.min(year, BaselinePeriod.of(baselinePeriod).first().year());
        }
        return countedFrom == null ? year : Math.min(year, countedFrom.getYear());
    }

    /** The terms as the rules of progress take them. */
    Terms terms(LocalDate madeOn) {
        return new Terms(
                goal,
                amount,
                percent,
                Terms.isRate(indicator, unit),
                frequency,
                accumulation,
                baselinePeriod == null ? null : BaselinePeriod.of(baselinePeriod),
                baselineValue,
                madeOn,
                countedFrom,
                dueTo,
                path);
    }
}
