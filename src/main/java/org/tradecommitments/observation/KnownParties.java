package org.tradecommitments.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradecommitments.party.PartyService;

/** Which codes are parties', asked once each. For one import: a party may be created while it runs. */
final class KnownParties {

    private static final int MOST_KEPT = 10_000;

    private final PartyService parties;
    private final Map<String, Boolean> knownByCode = new HashMap<>();

    KnownParties(PartyService parties) {
        this.parties = parties;
    }

    boolean isKnown(String code) {
        if (knownByCode.size() > MOST_KEPT) {
            knownByCode.clear();
        }
        return knownByCode.computeIfAbsent(
                code, key -> parties.names(List.of(key)).containsKey(key));
    }
}
