package org.tradecommitments.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tradecommitments.ledger.Idempotency.Created;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Subject;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.observation.Vintages.Novelty;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.shared.Where;

/** Keeps official figures, those that were sent one by one. */
@ApplicationScoped
public class ObservationService implements Writer {

    private final Ledger ledger;
    private final ReadAt readAt;
    private final PartyService parties;
    private final Event<ObservationsRecorded> recorded;

    ObservationService(Ledger ledger, ReadAt readAt, PartyService parties, Event<ObservationsRecorded> recorded) {
        this.ledger = ledger;
        this.readAt = readAt;
        this.parties = parties;
        this.recorded = recorded;
    }

    @Override
    public Set<String> writes() {
        return Set.of("observation.recorded");
    }

    @Snapshot
    public Page<ObservationView> list(ObservationParameters parameters) {
        Where where = parameters.where();
        return Page.read(
                parameters.page(),
                ObservationView.COLUMNS,
                readAt,
                page -> where.find(Observation.getEntityManager(), Observation.class, page),
                found -> found.stream().map(ObservationView::of).toList());
    }

    @Snapshot
    public ObservationView read(String id) {
        return Observation.accepted(Parameters.id("observation", id))
                .map(ObservationView::of)
                .orElseThrow(() -> Problem.notFound("observation", id));
    }

    /**
     * Records a figure, unless it is known already; then it answers with the vintage that is.
     *
     * @throws Problem 422 where a party is not known or the unit does not fit
     */
    @Transactional
    public Created<ObservationView> record(NewObservation input) {
        Revision revision = ledger.next();
        Problem.Rules rules = new Problem.Rules();
        input.check(
                parties.names(Set.copyOf(List.of(input.reporter(), input.from(), input.to())))
                        .keySet(),
                rules);
        rules.enforce();
        Figure figure = input.figure();
        List<Observation> known = Observation.vintages(figure.key().id());
        Novelty novelty = new Vintages(known.stream().map(Observation::vintage).toList())
                .judge(figure.retrievedOn(), figure.value(), figure.provisional());
        if (!novelty.isKept()) {
            return created(ObservationView.of(lastBefore(known, figure)), true);
        }
        Observation observation = Observation.of(figure, batch(figure, novelty, revision));
        observation.persist();
        ObservationView view = ObservationView.of(observation);
        ledger.append(revision, "observation.recorded", Subject.of("observation", view.id()), view);
        if (novelty.isNews()) {
            recorded.fire(new ObservationsRecorded(Set.of(Pair.of(figure.key())), revision.at(), new ArrayList<>()));
        }
        return created(view, false);
    }

    private static Created<ObservationView> created(ObservationView view, boolean found) {
        return new Created<>(view, "/api/v1/observations/" + view.id(), view, found);
    }

    private static Observation lastBefore(List<Observation> known, Figure figure) {
        return known.stream()
                .filter(each -> !each.retrievedOn.isAfter(figure.retrievedOn()))
                .reduce((earlier, later) -> later)
                .orElse(known.get(0));
    }

    private static ObservationBatch batch(Figure figure, Novelty novelty, Revision revision) {
        ObservationBatch batch = new ObservationBatch();
        batch.revision = revision.number();
        batch.recordedAt = revision.at();
        batch.startedAt = revision.at();
        batch.recordedBy = revision.by();
        batch.sourceName = figure.source().name();
        batch.sourceUrl = figure.source().url();
        batch.retrievedOn = figure.retrievedOn();
        batch.rowCount = 1;
        batch.taken = novelty == Novelty.TAKEN ? 1 : 0;
        batch.revised = novelty == Novelty.REVISED ? 1 : 0;
        batch.unchanged = novelty == Novelty.CONFIRMED ? 1 : 0;
        batch.persist();
        return batch;
    }
}
