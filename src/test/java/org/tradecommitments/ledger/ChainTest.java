package org.tradecommitments.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradecommitments.shared.JsonSettings;

class ChainTest {

    private static final ObjectMapper JSON = json();

    private static ObjectMapper json() {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new JsonSettings().customize(json);
        return json;
    }

    private static Change change(long revision, String previousHash) {
        Change change = new Change();
        change.revision = revision;
        change.type = "party.recorded";
        change.subjectType = "party";
        change.subjectId = "AEROFLOT";
        change.subjectReference = null;
        change.recordedAt = Instant.parse("2025-05-14T09:00:00Z").plusSeconds(revision);
        change.recordedBy = "newsroom import";
        change.data = "{\"name\":\"Aeroflot\",\"revision\":" + revision + ",\"state\":null,\"share\":0.25}";
        change.previousHash = previousHash;
        seal(change);
        return change;
    }

    private static void seal(Change change) {
        change.hash = Chain.hash(ChangeView.of(change, JSON), JSON);
    }

    private static List<Change> ledger(int length) {
        List<Change> changes = new ArrayList<>();
        String previous = Chain.START;
        for (int i = 1; i <= length; i++) {
            Change change = change(i, previous);
            changes.add(change);
            previous = change.hash;
        }
        return changes;
    }

    /** How far the chain holds. */
    private static long holdsUpTo(List<Change> changes) {
        Chain chain = new Chain(JSON);
        for (Change change : changes) {
            if (!chain.extend(change)) {
                return chain.revision();
            }
        }
        return chain.revision();
    }

    @Test
    void anEmptyLedgerHolds() {
        Chain chain = new Chain(JSON);
        assertEquals(0, chain.revision());
        assertEquals("0".repeat(64), chain.hash());
    }

    @Test
    void whatWasNotTouchedHoldsToItsEnd() {
        List<Change> changes = ledger(4);
        Chain chain = new Chain(JSON);
        changes.forEach(change -> assertTrue(chain.extend(change)));
        assertEquals(4, chain.revision());
        assertEquals(changes.get(3).hash, chain.hash());
    }

    @Test
    void theSealIsThatOfTheCanonicalFormAsAnybodyCanComputeIt() throws NoSuchAlgorithmException {
        String canonical =
                "{\"at\":\"2025-05-14T09:00:01Z\",\"by\":\"newsroom import\",\"data\":{\"name\":\"Aeroflot\","
                        + "\"revision\":1,\"share\":0.25,\"state\":null},\"previousHash\":\"" + "0".repeat(64)
                        + "\",\"revision\":1,\"subject\":{\"id\":\"AEROFLOT\",\"reference\":null,\"type\":\"party\"},"
                        + "\"type\":\"party.recorded\"}";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));
        assertEquals(HexFormat.of().formatHex(digest), ledger(1).get(0).hash);
    }

    @Property(tries = 200)
    void anAlterationOfAnyFieldAnywhereIsFound(
            @ForAll("alterations") Consumer<Change> alteration, @ForAll @IntRange(max = 4) int victim) {
        List<Change> changes = ledger(5);
        alteration.accept(changes.get(victim));
        assertEquals(victim, holdsUpTo(changes));
    }

    @Property(tries = 200)
    void anAlterationThatIsSealedAnewIsFoundAtTheNextChange(
            @ForAll("contents") Consumer<Change> alteration, @ForAll @IntRange(max = 3) int victim) {
        List<Change> changes = ledger(5);
        String seal = changes.get(victim).hash;
        alteration.accept(changes.get(victim));
        seal(changes.get(victim));
        assertNotEquals(seal, changes.get(victim).hash);
        assertEquals(victim + 1, holdsUpTo(changes));
    }

    /** What a change says, altered one field at a time. */
    @Provide
    Arbitrary<Consumer<Change>> contents() {
        return Arbitraries.of(List.of(
                change -> change.type = "party.amended",
                change -> change.subjectType = "key",
                change -> change.subjectId = "AEROFLOP",
                change -> change.subjectReference = "MYS-RUS-2025-003",
                change -> change.recordedAt = change.recordedAt.plusNanos(1000),
                change -> change.recordedBy = "newsroom",
                change -> change.data = change.data.replace("Aeroflot", "Aeroflop"),
                change -> change.data = change.data.replace("0.25", "0.250001"),
                change -> change.data = change.data.replace("null", "false"),
                change -> change.data = change.data.replace("\"state\":null,", ""),
                change -> change.data = change.data.replace("{", "{\"more\":null,")));
    }

    /** The same, and how a change is bound into the chain. */
    @Provide
    Arbitrary<Consumer<Change>> alterations() {
        return Arbitraries.oneOf(
                contents(),
                Arbitraries.of(List.of(
                        change -> change.revision += 1,
                        change -> change.revision -= 1,
                        change -> change.previousHash = "f".repeat(64),
                        change -> change.hash = "f".repeat(64),
                        change -> change.data = "not even JSON",
                        change -> change.data = "{\"name\":\"Aeroflop\"," + change.data.substring(1))));
    }

    @Property(tries = 100)
    void changesInAnotherOrderAreNotFollowed(@ForAll @IntRange(max = 3) int first) {
        List<Change> changes = ledger(5);
        Change moved = changes.remove(first);
        changes.add(first + 1, moved);
        assertEquals(first, holdsUpTo(changes));
    }

    @Property(tries = 100)
    void aChangeThatIsMissingIsFound(@ForAll @IntRange(max = 3) int missing) {
        List<Change> changes = ledger(5);
        changes.remove(missing);
        assertEquals(missing, holdsUpTo(changes));
    }

    @Test
    void aGapIsFoundEvenWhereTheRestIsSealedAnew() {
        List<Change> changes = ledger(1);
        changes.add(change(3, changes.get(0).hash));
        assertEquals(1, holdsUpTo(changes));
    }

    @Test
    void aChangeThatComesTwiceIsFollowedOnce() {
        List<Change> changes = ledger(2);
        Chain chain = new Chain(JSON);
        assertTrue(chain.extend(changes.get(0)));
        assertFalse(chain.extend(changes.get(0)));
        assertTrue(chain.extend(changes.get(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"share\":0.25,\"state\":null,\"revision\":1,\"name\":\"Aeroflot\"}",
                "{ \"name\" : \"Aeroflot\", \"revision\" : 1, \"state\" : null, \"share\" : 2.5e-1 }"
            })
    void theSealIsThatOfWhatIsSaidAndNotOfHowItIsWritten(String data) {
        List<Change> changes = ledger(1);
        changes.get(0).data = data;
        assertEquals(1, holdsUpTo(changes));
    }
}
