package org.tradecommitments.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tradecommitments.shared.MergePatch;

/** What to amend in a commitment. */
public record CommitmentPatch(ObjectNode fields) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitmentPatch {}

    NewCommitment applyTo(Commitment commitment, MergePatch mergePatch) {
        return mergePatch.apply(fields, NewCommitment.of(commitment), NewCommitment.class);
    }
}
