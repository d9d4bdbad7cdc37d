package org.tradecommitments.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tradecommitments.shared.MergePatch;

/** What to amend in a party. */
public record PartyPatch(ObjectNode fields) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartyPatch {}

    NewParty applyTo(Party party, MergePatch mergePatch) {
        return mergePatch.apply(fields, NewParty.of(party), NewParty.class);
    }
}
