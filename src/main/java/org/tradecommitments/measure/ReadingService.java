package org.tradecommitments.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Commitment;
import org.tradecommitments.commitment.CommitmentAmended;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.CommitmentRecords;
import org.tradecommitments.commitment.CommitmentService;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.RecordParameters;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.statement.Statement;
import org.tradecommitments.statement.StatementAmended;

/** Keeps the readings of targets. */
@ApplicationScoped
public class ReadingService implements Writer {

    private final Ledger ledger;
    private final CommitmentRecords records;
    private final PartyService parties;
    private final Measuring measuring;

    ReadingService(Ledger ledger, CommitmentRecords records, PartyService parties, Measuring measuring) {
        this.ledger = ledger;
        this.records = records;
        this.parties = parties;
        this.measuring = measuring;
    }

    @Override
    public Set<String> writes() {
        return Set.of("commitment.interpreted");
    }

    /** The after-image of a commitment, with the reading that was added. */
    private record Image(@JsonUnwrapped CommitmentView commitment, ReadingView reading) {}

    @Snapshot
    public Page<ReadingView> list(String commitment, RecordParameters parameters) {
        return records.list(
                Reading.class, CommitmentService.find(commitment), parameters, ReadingView.COLUMNS, ReadingView::of);
    }

    @Snapshot
    public ReadingView read(String commitment, String id) {
        return ReadingView.of(records.find(Reading.class, CommitmentService.find(commitment), id));
    }

    /** What the readings in force need of the value of trade in a currency. */
    @Snapshot
    public List<NeededSeries> needs(String currency) {
        return Reading.ofTradeIn(currency).stream()
                .flatMap(row -> needs((Reading) row[0], (LocalDate) row[1]))
                .toList();
    }

    private static Stream<NeededSeries> needs(Reading reading, LocalDate madeOn) {
        return reading.frequencies().stream()
                .map(frequency -> new NeededSeries(
                        reading.from, reading.to, List.copyOf(reading.products), frequency, reading.firstYear(madeOn)));
    }

    /**
     * Records a reading, and what the figures say by it.
     *
     * @throws Problem 404 for the commitment, 409 where what it corrects is corrected already, 422 where a rule is broken
     */
    @Transactional
    public ReadingView record(String idOrReference, NewReading input) {
        Revision revision = ledger.next();
        Commitment commitment = CommitmentService.find(idOrReference);
        Reading corrected = records.corrected(Reading.class, commitment, input.corrects());
        Reading reading = checked(commitment, input);
        records.add(reading, corrected, commitment, revision);
        commitment.readingCount += corrected == null ? 1 : 0;
        commitment.progress(measuring.progress(commitment));
        ReadingView view = ReadingView.of(reading);
        records.append(commitment, revision, "commitment.interpreted", image -> new Image(image, view));
        return view;
    }

    private Reading checked(Commitment commitment, NewReading input) {
        Problem.Rules broken = new Problem.Rules();
        ReadingRules rules = new ReadingRules(commitment, input);
        Set<String> codes = Set.copyOf(List.of(input.reporter(), input.from(), input.to()));
        rules.check(parties.names(codes).keySet(), broken);
        Reading reading = Reading.of(input, rules.grounds());
        Terms terms = terms(reading, commitment, broken);
        if (terms != null) {
            terms.check(broken);
        }
        broken.enforce();
        return reading;
    }

    private static @Nullable Terms terms(Reading reading, Commitment commitment, Problem.Rules broken) {
        try {
            return reading.terms(commitment.madeOn);
        } catch (IllegalArgumentException e) {
            broken.require(false, "/baseline/period", Problem.quoted(reading.baselinePeriod) + " " + e.getMessage());
            return null;
        }
    }

    /** A commitment with readings stays measured. */
    void refuse(@Observes CommitmentAmended amended) {
        Commitment commitment = amended.commitment();
        if (commitment.kind != CommitmentKind.MEASURED && commitment.readingCount > 0) {
            throw Problem.rule("/kind", commitment.reference + " has readings, which only MEASURED ones have");
        }
    }

    /** A statement cannot be moved to where a reading's way to the goal would begin when it is due. */
    void refuse(@Observes StatementAmended amended) {
        if (amended.hasMoved()) {
            Reading.readOf(amended.statement()).forEach(commitment -> refuse(commitment, amended.statement()));
        }
    }

    private static void refuse(Commitment commitment, Statement statement) {
        for (Reading reading : Reading.inForce(commitment.id, null)) {
            if (!reading.terms(statement.madeOn).isDueAhead()) {
                throw Problem.conflict(
                        "/madeOn", commitment.reference + " has a reading by which its target is due before then");
            }
        }
    }
}
