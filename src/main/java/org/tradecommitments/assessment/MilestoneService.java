package org.tradecommitments.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
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
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.Snapshot;

/** Keeps the milestones of events. */
@ApplicationScoped
public class MilestoneService implements Writer {

    private final Ledger ledger;
    private final CommitmentRecords records;
    private final EvidenceService evidence;
    private final Clock clock;

    MilestoneService(Ledger ledger, CommitmentRecords records, EvidenceService evidence, Clock clock) {
        this.ledger = ledger;
        this.records = records;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Set<String> writes() {
        return Set.of("commitment.milestoned");
    }

    /** The after-image of a commitment, with the milestone that was added. */
    private record Image(@JsonUnwrapped CommitmentView commitment, MilestoneView milestone) {}

    @Snapshot
    public Page<MilestoneView> list(String commitment, RecordParameters parameters) {
        return records.list(
                Milestone.class,
                CommitmentService.find(commitment),
                parameters,
                MilestoneView.COLUMNS,
                MilestoneView::of);
    }

    @Snapshot
    public MilestoneView read(String commitment, String id) {
        return MilestoneView.of(records.find(Milestone.class, CommitmentService.find(commitment), id));
    }

    /**
     * Records a milestone.
     *
     * @throws Problem 404 for the commitment, 409 where what it corrects is corrected already, 422 where a rule is broken
     */
    @Transactional
    public MilestoneView record(String idOrReference, NewMilestone input) {
        Revision revision = ledger.next();
        Commitment commitment = CommitmentService.find(idOrReference);
        Milestone corrected = records.corrected(Milestone.class, commitment, input.corrects());
        check(input, commitment);
        Milestone milestone = Milestone.of(input);
        records.add(milestone, corrected, commitment, revision);
        commitment.milestoneCount += corrected == null ? 1 : 0;
        commitment.milestoneDoneCount = Milestone.countDone(commitment.id);
        MilestoneView view = MilestoneView.of(milestone);
        records.append(commitment, revision, "commitment.milestoned", image -> new Image(image, view));
        return view;
    }

    private void check(NewMilestone input, Commitment commitment) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1); // a day's grace for the east of the date line
        LocalDate doneOn = input.doneOn();
        Problem.Rules rules = new Problem.Rules()
                .require(
                        commitment.kind == CommitmentKind.EVENT,
                        "",
                        commitment.reference + " is of kind " + commitment.kind
                                + "; only an EVENT is reached by milestones")
                .require(
                        doneOn == null || !doneOn.isAfter(tomorrow),
                        "/doneOn",
                        doneOn + " is in the future; told is what has been done")
                .require(
                        doneOn != null || input.evidence().isEmpty(),
                        "/evidence",
                        "evidence tells that a milestone is done, so it goes with doneOn");
        input.due().check("/due", rules);
        evidence.named(input.evidence(), commitment, rules);
        rules.enforce();
    }

    /** A commitment with milestones stays an event. */
    void refuse(@Observes CommitmentAmended amended) {
        Commitment commitment = amended.commitment();
        if (commitment.kind != CommitmentKind.EVENT && commitment.milestoneCount > 0) {
            throw Problem.rule("/kind", commitment.reference + " has milestones, which only EVENT ones have");
        }
    }
}
