package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.shared.Refusals.refused;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalRequestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"42.97.2025-05-14.json\"",
                "\"42.97.2025-05-15.json\"", // after midnight
                "\"42.98.2025-05-14.json\"", // after somebody's edit of another item
                "\"42.97.2025-05-14.csv\"",
                "\"42\"",
                "*",
                "\"41.90.2025-05-01.json\", \"42.97.2025-05-14.json\"",
                "\"41.90.2025-05-01.json\",\"42.97.2025-05-14.json\"",
                "W/\"42.97.2025-05-14.json\", \"42.97.2025-05-14.json\"",
                " \"42.97.2025-05-14.json\" "
            })
    void anEditOfTheItemAsItStandsGoesAhead(String ifMatch) {
        assertDoesNotThrow(() -> ConditionalRequests.requireMatch(ifMatch, 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"41.97.2025-05-14.json\"",
                "\"43.97.2025-05-14.json\"",
                "\"4.42.2025-05-14.json\"",
                "\"042.97.2025-05-14.json\"",
                "\"41\", \"43\"",
                "W/\"42.97.2025-05-14.json\"", // RFC 9110, section 13.1.1: If-Match compares strongly
                "42.97.2025-05-14.json",
                "\"42",
                "42\"",
                "x42\"",
                "\"",
                "\"\"",
                "\"*\"",
                ","
            })
    void anEditOfAnythingElseIsRefused(String ifMatch) {
        assertEquals(
                "The item is at revision 42 now, not at the one that \"" + ifMatch
                        + "\" names. Read it again and repeat the edit.",
                refused(ProblemCode.PRECONDITION_FAILED, () -> ConditionalRequests.requireMatch(ifMatch, 42))
                        .detail());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void anEditMustSayWhichVersionItChanges(@Nullable String ifMatch) {
        assertEquals(
                428,
                refused(ProblemCode.PRECONDITION_REQUIRED, () -> ConditionalRequests.requireMatch(ifMatch, 42))
                        .status());
    }

    @Property
    void onlyTheItemsOwnRevisionCounts(
            @ForAll @Positive long revision, @ForAll @Positive long ledger, @ForAll @Positive long now) {
        String tag = "\"" + revision + "." + ledger + ".2025-05-14.json\"";
        assertDoesNotThrow(() -> ConditionalRequests.requireMatch(tag, revision));
        if (revision != now) {
            refused(ProblemCode.PRECONDITION_FAILED, () -> ConditionalRequests.requireMatch(tag, now));
        }
    }
}
