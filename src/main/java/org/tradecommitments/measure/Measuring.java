package org.tradecommitments.measure;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Commitment;
import org.tradecommitments.commitment.CommitmentRecords;
import org.tradecommitments.commitment.CommitmentService;
import org.tradecommitments.commitment.TargetProgress;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.measure.Progress.Latest;
import org.tradecommitments.observation.ObservationsRecorded;
import org.tradecommitments.observation.Period.Frequency;
import org.tradecommitments.observation.Series;
import org.tradecommitments.observation.SeriesReader;
import org.tradecommitments.observation.SeriesRequest;
import org.tradecommitments.shared.Amount;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.statement.StatementAmended;

/** Sets readings against the figures, and keeps what commitments tell of their progress in step with both. */
@ApplicationScoped
public class Measuring implements Writer {

    private static final int AFTER_OTHERS = ObserverMethod.DEFAULT_PRIORITY + 100;
    private static final Series NONE = new Series(List.of(), List.of());

    private final Ledger ledger;
    private final CommitmentRecords records;
    private final SeriesReader figures;
    private final Limits limits;

    Measuring(Ledger ledger, CommitmentRecords records, SeriesReader figures, Settings settings) {
        this.ledger = ledger;
        this.records = records;
        this.figures = figures;
        limits = new Limits(
                BigDecimal.valueOf(settings.onTrackPercent()), BigDecimal.valueOf(settings.reachedPercent()));
    }

    @Override
    public Set<String> writes() {
        return Set.of("commitment.measured");
    }

    /** Sets a reading against the figures that had been recorded by an instant; by now, where it is null. */
    Measured measure(Reading reading, Commitment commitment, @Nullable Instant asOf) {
        Terms terms = reading.terms(commitment.madeOn);
        Series series = figures.read(request(reading, reading.frequency, false), asOf);
        BaselinePeriod baseline = terms.baselinePeriod();
        Series baselineSeries = baseline == null || baseline.frequency() == reading.frequency
                ? series
                : figures.read(request(reading, baseline.frequency(), false), asOf);
        Progress progress = Progress.of(terms, Measured.figures(series), Measured.figures(baselineSeries), limits);
        return new Measured(reading, terms, series, baselineSeries, progress);
    }

    /** The figures of the same in the other side's books; none where there are no two sides. */
    Series mirror(Reading reading, @Nullable Instant asOf) {
        return Books.isTrade(reading.indicator) ? figures.read(request(reading, reading.frequency, true), asOf) : NONE;
    }

    /** What is asked of the figures: in the reporter's books, or in those of the other side. */
    private static SeriesRequest request(Reading reading, Frequency frequency, boolean mirror) {
        boolean senders = reading.reporter.equals(reading.from) != mirror;
        boolean trade = Books.isTrade(reading.indicator);
        return new SeriesRequest(
                Books.in(senders, reading.indicator),
                trade ? (senders ? reading.from : reading.to) : reading.reporter,
                reading.from,
                reading.to,
                List.copyOf(reading.products),
                reading.unit,
                frequency);
    }

    /** How far a commitment has come by its lead reading; null where no figure tells. */
    @Nullable
    TargetProgress progress(Commitment commitment) {
        return Reading.lead(Reading.inForce(commitment.id, null))
                .map(lead -> inShort(measure(lead, commitment, null)))
                .orElse(null);
    }

    private static @Nullable TargetProgress inShort(Measured measured) {
        Progress progress = measured.progress();
        Latest latest = progress.latest();
        return latest == null
                ? null
                : new TargetProgress(
                        measured.reading().id,
                        progress.signal(),
                        latest.figure().period().toString(),
                        Objects.requireNonNull(rounded(latest.value())),
                        measured.reading().unit,
                        rounded(progress.attainment()),
                        rounded(progress.expectedByNow()));
    }

    /** A figure that was worked out, as it is kept and served. */
    static @Nullable BigDecimal rounded(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(Amount.DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** New figures move the commitments whose lead readings they are for. */
    void follow(@Observes ObservationsRecorded recorded) {
        Set<Reading.Parties> touched = recorded.touched().stream()
                .map(pair -> new Reading.Parties(pair.from(), pair.to()))
                .collect(Collectors.toSet());
        for (UUID id : Reading.commitments(touched)) {
            Commitment commitment = CommitmentService.find(id.toString());
            if (moves(commitment)) {
                recorded.moved().add(commitment.reference);
            }
        }
    }

    /** The day on which a target was set is where the counting begins; told after the commitments have followed. */
    void follow(@Observes @Priority(AFTER_OTHERS) StatementAmended amended) {
        if (amended.hasMoved()) {
            Reading.readOf(amended.statement()).forEach(this::moves);
        }
    }

    /** Measures a commitment anew, and records it where it has come to stand elsewhere. */
    private boolean moves(Commitment commitment) {
        TargetProgress progress = progress(commitment);
        if (Objects.equals(plain(progress), plain(commitment.progress))) {
            return false;
        }
        Revision revision = ledger.next();
        commitment.touch(revision);
        commitment.progress(progress);
        records.append(commitment, revision, "commitment.measured", image -> image);
        return true;
    }

    private static @Nullable TargetProgress plain(@Nullable TargetProgress progress) {
        return progress == null ? null : progress.plain();
    }
}
