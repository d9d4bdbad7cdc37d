package org.tradecommitments.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tradecommitments.commitment.Commitment;
import org.tradecommitments.commitment.CommitmentRecords;
import org.tradecommitments.commitment.CommitmentService;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.RecordParameters;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.Snapshot;

/** Keeps the evidence. */
@ApplicationScoped
public class EvidenceService implements Writer {

    private final Ledger ledger;
    private final CommitmentRecords records;

    EvidenceService(Ledger ledger, CommitmentRecords records) {
        this.ledger = ledger;
        this.records = records;
    }

    @Override
    public Set<String> writes() {
        return Set.of("commitment.evidenced");
    }

    /** The after-image of a commitment, with the evidence that was added. */
    private record Image(@JsonUnwrapped CommitmentView commitment, EvidenceView evidence) {}

    @Snapshot
    public Page<EvidenceView> list(String commitment, RecordParameters parameters) {
        return records.list(
                Evidence.class, CommitmentService.find(commitment), parameters, EvidenceView.COLUMNS, EvidenceView::of);
    }

    @Snapshot
    public EvidenceView read(String commitment, String id) {
        return EvidenceView.of(records.find(Evidence.class, CommitmentService.find(commitment), id));
    }

    /**
     * Records evidence.
     *
     * @throws Problem 404 for the commitment, 409 or 422 for what it corrects
     */
    @Transactional
    public EvidenceView record(String idOrReference, NewEvidence input) {
        Revision revision = ledger.next();
        Commitment commitment = CommitmentService.find(idOrReference);
        Evidence corrected = records.corrected(Evidence.class, commitment, input.corrects());
        Evidence evidence = Evidence.of(input);
        records.add(evidence, corrected, commitment, revision);
        commitment.evidenceCount += corrected == null ? 1 : 0;
        EvidenceView view = EvidenceView.of(evidence);
        records.append(commitment, revision, "commitment.evidenced", image -> new Image(image, view));
        return view;
    }

    /** The evidence of a commitment that a body names under {@code /evidence}; what counts no more breaks a rule. */
    List<Evidence> named(List<UUID> ids, Commitment commitment, Problem.Rules rules) {
        List<Evidence> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Evidence evidence = records.find(Evidence.class, commitment, ids.get(i));
            String value = Problem.quoted(ids.get(i));
            String pointer = "/evidence/" + i;
            rules.require(
                    evidence != null, pointer, value + " is not the id of an evidence of " + commitment.reference);
            if (evidence != null) {
                found.add(evidence);
                rules.require(
                        evidence.correctedBy == null,
                        pointer,
                        value + " counts no more; it is corrected by " + evidence.correctedBy);
            }
        }
        return found;
    }
}
