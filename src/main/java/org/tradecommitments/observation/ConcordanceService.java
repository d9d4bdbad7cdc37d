package org.tradecommitments.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradecommitments.ledger.Idempotency.Created;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Subject;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.shared.Where;

/** Keeps the concordances between revisions of the HS. */
@ApplicationScoped
public class ConcordanceService implements Writer {

    private final Ledger ledger;
    private final ReadAt readAt;
    private final Event<ConcordanceRecorded> recorded;

    ConcordanceService(Ledger ledger, ReadAt readAt, Event<ConcordanceRecorded> recorded) {
        this.ledger = ledger;
        this.readAt = readAt;
        this.recorded = recorded;
    }

    @Override
    public Set<String> writes() {
        return Set.of("concordance.recorded");
    }

    @Snapshot
    public Page<ConcordanceView> list(ConcordanceParameters parameters) {
        Where where = parameters.where();
        return Page.read(
                parameters.page(),
                ConcordanceView.COLUMNS,
                readAt,
                page -> where.find(Concordance.getEntityManager(), Concordance.class, page),
                found -> found.stream().map(ConcordanceView::of).toList());
    }

    /**
     * Loads a concordance: adds the lines that are not known yet.
     *
     * @throws Problem 422 where a line cannot be read
     */
    @Transactional
    public Created<ConcordanceAnswer> load(String csv) {
        Map<String, ConcordanceLine> lines = ConcordanceFile.read(csv);
        Revision revision = ledger.next();
        List<String> tables = lines.values().stream()
                .map(line -> line.fromRevision() + "-" + line.toRevision())
                .distinct()
                .sorted()
                .toList();
        Set<String> known = new HashSet<>();
        tables.forEach(table -> known.addAll(Concordance.ids(table.split("-", -1)[0], table.split("-", -1)[1])));
        long taken = 0;
        for (Map.Entry<String, ConcordanceLine> line : lines.entrySet()) {
            if (!known.contains(line.getKey())) {
                Concordance concordance = Concordance.of(line.getValue());
                concordance.recordedAt = revision.at();
                concordance.revision = revision.number();
                concordance.persist();
                taken++;
            }
        }
        ConcordanceAnswer answer = new ConcordanceAnswer(
                lines.size(), taken, lines.size() - taken, tables, taken == 0 ? 0 : revision.number());
        if (taken > 0) {
            String subject = tables.size() == 1 ? tables.get(0) : "several";
            ledger.append(revision, "concordance.recorded", Subject.of("concordance", subject), answer);
            recorded.fire(new ConcordanceRecorded(tables, revision.at()));
        }
        return new Created<>(answer, "/api/v1/concordances", answer, taken == 0);
    }
}
