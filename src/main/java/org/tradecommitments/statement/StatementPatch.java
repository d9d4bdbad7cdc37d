package org.tradecommitments.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tradecommitments.shared.MergePatch;

/** What to amend in a statement. */
public record StatementPatch(ObjectNode fields) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StatementPatch {}

    NewStatement applyTo(Statement statement, MergePatch mergePatch) {
        return mergePatch.apply(fields, NewStatement.of(statement), NewStatement.class);
    }
}
