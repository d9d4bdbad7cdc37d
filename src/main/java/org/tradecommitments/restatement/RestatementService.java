package org.tradecommitments.restatement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Commitment;
import org.tradecommitments.commitment.CommitmentAmended;
import org.tradecommitments.commitment.CommitmentRecord;
import org.tradecommitments.commitment.CommitmentRecords;
import org.tradecommitments.commitment.CommitmentService;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.RecordParameters;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.restatement.Drift.Step;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.statement.Statement;
import org.tradecommitments.statement.StatementAmended;
import org.tradecommitments.statement.StatementService;

/** Keeps the restatements, and moves the terms of commitments where they moved them. */
@ApplicationScoped
public class RestatementService implements Writer {

    private final Ledger ledger;
    private final CommitmentRecords records;

    RestatementService(Ledger ledger, CommitmentRecords records) {
        this.ledger = ledger;
        this.records = records;
    }

    @Override
    public Set<String> writes() {
        return Set.of("commitment.restated");
    }

    /** The after-image of a commitment, with the restatement that was added. */
    private record Image(@JsonUnwrapped CommitmentView commitment, RestatementView restatement) {}

    @Snapshot
    public Page<RestatementView> list(String commitment, RecordParameters parameters) {
        return records.list(
                Restatement.class,
                CommitmentService.find(commitment),
                parameters,
                RestatementView.COLUMNS,
                RestatementView::of);
    }

    @Snapshot
    public RestatementView read(String commitment, String id) {
        return RestatementView.of(records.find(Restatement.class, CommitmentService.find(commitment), id));
    }

    /**
     * Records a restatement. It takes its place by the day of its statement, so that one found late does not undo what
     * was said after it.
     *
     * @throws Problem 404 for the commitment, 409 where what it corrects is corrected already, 422 where a rule is broken
     */
    @Transactional
    public RestatementView record(String idOrReference, NewRestatement input) {
        Revision revision = ledger.next();
        Commitment commitment = CommitmentService.find(idOrReference);
        Restatement corrected = records.corrected(Restatement.class, commitment, input.corrects());
        Statement statement = laterStatement(input, commitment);

        long place = CommitmentRecord.place(revision, corrected);
        List<Step> before = new ArrayList<>();
        List<Step> after = new ArrayList<>();
        for (Restatement other : Restatement.inForce(commitment.id)) {
            if (!other.equals(corrected)) {
                (other.isSaidBefore(statement.madeOn, place) ? before : after).add(new Step(other.strength, other.due));
            }
        }
        Step step = new Step(input.strength(), input.due());
        Drift then = new Drift(commitment.strengthAsMade, commitment.dueAsMade).then(before);
        Problem.Rules rules = new Problem.Rules();
        then.check(input.relation(), step, rules);
        rules.enforce();

        Drift now = then.then(step).then(after);
        commitment.restate(now.strength(), now.due());
        return write(input, then, statement, corrected, commitment, revision);
    }

    /** A commitment that is amended as it was made stands where later statements moved it. */
    void follow(@Observes CommitmentAmended amended) {
        Commitment commitment = amended.commitment();
        List<Step> steps = Restatement.inForce(commitment.id).stream()
                .map(each -> new Step(each.strength, each.due))
                .toList();
        Drift now = new Drift(commitment.strengthAsMade, commitment.dueAsMade).then(steps);
        commitment.restate(now.strength(), now.due());
    }

    /** A statement cannot be moved where restatements take their place by its day, or past those of its commitments. */
    void refuse(@Observes StatementAmended amended) {
        Statement statement = amended.statement();
        if (amended.hasMoved()
                && (Restatement.anyIn(statement) || Restatement.anyBefore(statement.madeOn, statement))) {
            throw Problem.conflict(
                    "/madeOn", "restatements rest on the day that it was made, " + amended.madeOnBefore());
        }
    }

    private RestatementView write(
            NewRestatement input,
            Drift before,
            Statement statement,
            @Nullable Restatement corrected,
            Commitment commitment,
            Revision revision) {
        Restatement restatement = new Restatement();
        restatement.statement = statement;
        restatement.relation = input.relation();
        restatement.strength = input.strength();
        restatement.previousStrength = before.strength();
        restatement.due = input.due();
        restatement.note = input.note();
        records.add(restatement, corrected, commitment, revision);
        commitment.restatementCount += corrected == null ? 1 : 0;
        RestatementView view = RestatementView.of(restatement);
        records.append(commitment, revision, "commitment.restated", image -> new Image(image, view));
        return view;
    }

    private static Statement laterStatement(NewRestatement input, Commitment commitment) {
        Statement statement = StatementService.find(input.statement())
                .orElseThrow(() -> Problem.rule(
                        "/statement",
                        Problem.quoted(input.statement()) + " is not the id of a statement; see /api/v1/statements"));
        Problem.Rules rules = new Problem.Rules()
                .require(
                        !statement.equals(commitment.statement),
                        "/statement",
                        "it is the statement in which the commitment was made, not a later one");
        Drift.checkLater(commitment.madeOn, statement.madeOn, rules);
        rules.enforce();
        return statement;
    }
}
