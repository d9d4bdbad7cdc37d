package org.tradecommitments.observation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Indicator;

/** An official figure as it was published, in one vintage. Never changed: a revised figure is a further one. */
@Entity
@Immutable
public class Observation extends PanacheEntityBase {

    /** That no other vintage of the same figure stands in its place. */
    static final String STANDS = "not exists (select 1 from Observation later where later.figure = e.figure"
            + " and later.batch.revision is not null and (later.retrievedOn > e.retrievedOn"
            + " or (later.retrievedOn = e.retrievedOn and later.batch.revision > e.batch.revision)))";

    /** The same as had been recorded by {@code :asOf}. */
    static final String STOOD = "not exists (select 1 from Observation later where later.figure = e.figure"
            + " and later.batch.recordedAt <= :asOf and (later.retrievedOn > e.retrievedOn"
            + " or (later.retrievedOn = e.retrievedOn and later.batch.revision > e.batch.revision)))";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "batch_id")
    public ObservationBatch batch;

    /** The digest of its {@link FigureKey}: the same for all vintages of a figure. */
    public UUID figure;

    @Enumerated(EnumType.STRING)
    public Indicator indicator;

    public String reporter;

    @Column(name = "from_party")
    public String from;

    @Column(name = "to_party")
    public String to;

    public @Nullable String product;
    public @Nullable String hsRevision;
    public String period;
    public @Nullable String unit;

    @Column(name = "amount")
    public BigDecimal value;

    public boolean provisional;
    public String sourceName;
    public @Nullable String sourceUrl;
    public LocalDate retrievedOn;

    static Observation of(Figure figure, ObservationBatch batch) {
        FigureKey key = figure.key();
        Observation observation = new Observation();
        observation.batch = batch;
        observation.figure = key.id();
        observation.indicator = key.indicator();
        observation.reporter = key.reporter();
        observation.from = key.from();
        observation.to = key.to();
        observation.product = key.product();
        observation.hsRevision = key.hsRevision();
        observation.period = key.period();
        observation.unit = key.unit();
        observation.value = figure.value();
        observation.provisional = figure.provisional();
        observation.sourceName = figure.source().name();
        observation.sourceUrl = figure.source().url();
        observation.retrievedOn = figure.retrievedOn();
        return observation;
    }

    /** All vintages of a figure that have been accepted, the one that stands last. */
    static List<Observation> vintages(UUID figure) {
        return list(
                "from Observation e join fetch e.batch where e.figure = ?1 and e.batch.revision is not null"
                        + " order by e.retrievedOn, e.batch.revision",
                figure);
    }

    static Optional<Observation> accepted(UUID id) {
        return find("from Observation e join fetch e.batch where e.id = ?1 and e.batch.revision is not null", id)
                .firstResultOptional();
    }

    Vintages.Vintage vintage() {
        long revision = batch.revision == null ? Long.MAX_VALUE : batch.revision;
        return new Vintages.Vintage(retrievedOn, revision, value, provisional);
    }
}
