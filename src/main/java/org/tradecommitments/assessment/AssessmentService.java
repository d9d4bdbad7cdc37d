package org.tradecommitments.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.assessment.StatusHistory.Step;
import org.tradecommitments.commitment.Commitment;
import org.tradecommitments.commitment.CommitmentRecord;
import org.tradecommitments.commitment.CommitmentRecords;
import org.tradecommitments.commitment.CommitmentService;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.RecordParameters;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.commitment.StatusSince;
import org.tradecommitments.ledger.Label;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.statement.StatementAmended;

/** Keeps the assessments: the only thing that changes a status. */
@ApplicationScoped
public class AssessmentService implements Writer {

    private final Ledger ledger;
    private final CommitmentRecords records;
    private final EvidenceService evidence;
    private final Clock clock;

    AssessmentService(Ledger ledger, CommitmentRecords records, EvidenceService evidence, Clock clock) {
        this.ledger = ledger;
        this.records = records;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Set<String> writes() {
        return Set.of("commitment.assessed");
    }

    /** The after-image of a commitment, with the assessment that was added. */
    private record Image(@JsonUnwrapped CommitmentView commitment, AssessmentView assessment) {}

    @Snapshot
    public Page<AssessmentView> list(String commitment, RecordParameters parameters) {
        return records.list(
                Assessment.class,
                CommitmentService.find(commitment),
                parameters,
                AssessmentView.COLUMNS,
                AssessmentView::of);
    }

    @Snapshot
    public AssessmentView read(String commitment, String id) {
        return AssessmentView.of(records.find(Assessment.class, CommitmentService.find(commitment), id));
    }

    /**
     * Records an assessment, and puts the status where it belongs.
     *
     * @throws Problem 404 for the commitment, 409 where what it corrects is corrected already, 422 where a rule is broken
     */
    @Transactional
    public AssessmentView record(String idOrReference, NewAssessment input) {
        Revision revision = ledger.next();
        Commitment commitment = CommitmentService.find(idOrReference);
        Assessment corrected = records.corrected(Assessment.class, commitment, input.corrects());
        check(input, corrected, commitment);
        StatusHistory history = history(input, corrected, commitment, revision);
        String wrong = history.wrong();
        if (wrong != null) {
            throw Problem.rule("/status", wrong);
        }
        Assessment assessment = Assessment.of(input);
        records.add(assessment, corrected, commitment, revision);
        commitment.assessmentCount += corrected == null ? 1 : 0;
        conclude(commitment, input.party(), history.last());
        AssessmentView view = AssessmentView.of(assessment);
        records.append(
                commitment,
                revision,
                "commitment.assessed",
                image -> new Image(image, view),
                Label.all("status", Set.of(input.status().name())));
        return view;
    }

    private static StatusHistory history(
            NewAssessment input, @Nullable Assessment corrected, Commitment commitment, Revision revision) {
        Stream<Step> before = Assessment.inForce(commitment.id, input.party())
                .filter(assessment -> !assessment.equals(corrected))
                .map(assessment -> new Step(assessment.status, assessment.effectiveOn, assessment.place));
        Step added = new Step(input.status(), input.effectiveOn(), CommitmentRecord.place(revision, corrected));
        return new StatusHistory(Stream.concat(before, Stream.of(added)));
    }

    private static void conclude(Commitment commitment, @Nullable String party, @Nullable StatusSince last) {
        if (party == null) {
            commitment.status = last == null ? Status.NOT_ASSESSED : last.status();
            commitment.statusSince = last == null ? null : last.since();
        } else if (last == null) {
            commitment.statusByParty.remove(party);
        } else {
            commitment.statusByParty.put(party, last);
        }
    }

    private void check(NewAssessment input, @Nullable Assessment corrected, Commitment commitment) {
        LocalDate today = LocalDate.now(clock);
        Problem.Rules rules = new Problem.Rules()
                .require(
                        input.status() != Status.NOT_ASSESSED || corrected != null,
                        "/status",
                        "NOT_ASSESSED is where a commitment starts; only a correction leads back to it")
                .require(
                        !input.effectiveOn().isAfter(today.plusDays(1)), // a day's grace for the east of the date line
                        "/effectiveOn",
                        input.effectiveOn() + " is in the future; judged is what has come about")
                .require(
                        !input.effectiveOn().isBefore(commitment.madeOn),
                        "/effectiveOn",
                        input.effectiveOn() + " is before the commitment was made, on " + commitment.madeOn)
                .require(
                        input.party() == null || commitment.involves(input.party()),
                        "/party",
                        Problem.quoted(input.party()) + " has no part in " + commitment.reference)
                .require(
                        corrected == null || Objects.equals(corrected.party, input.party()),
                        "/party",
                        Problem.quoted(input.party()) + " is not the party of the assessment that this corrects");
        checkEvidence(input, evidence.named(input.evidence(), commitment, rules), rules);
        rules.enforce();
    }

    private static void checkEvidence(NewAssessment input, List<Evidence> evidence, Problem.Rules rules) {
        rules.require(
                        !input.status().isSettled() || !input.evidence().isEmpty(),
                        "/evidence",
                        input.status() + " settles the commitment, which needs at least one evidence")
                .require(
                        input.status() != Status.FULFILLED
                                || evidence.isEmpty()
                                || evidence.stream().anyMatch(each -> each.kind != EvidenceKind.ANNOUNCEMENT),
                        "/evidence",
                        "FULFILLED cannot rest on announcements alone: add an ACTION, a STATISTIC or a DOCUMENT");
    }

    /** A statement cannot be moved past what was judged of its commitments. */
    void refuse(@Observes StatementAmended amended) {
        LocalDate madeOn = amended.statement().madeOn;
        if (amended.hasMoved() && Assessment.anyBefore(madeOn, amended.statement())) {
            throw Problem.conflict("/madeOn", "a commitment of the statement is assessed as of a day before " + madeOn);
        }
    }
}
