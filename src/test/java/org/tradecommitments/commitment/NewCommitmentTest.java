package org.tradecommitments.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.shared.Refusals.broken;
import static org.tradecommitments.shared.Refusals.misshapen;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradecommitments.commitment.Involvement.Role;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.commitment.Target.Indicator;

class NewCommitmentTest {

    private static final Target DOUBLE = new Target(
            Indicator.EXPORT_VALUE,
            Goal.MULTIPLY,
            BigDecimal.valueOf(2),
            null,
            null,
            Basis.STATED,
            Baseline.UNSPECIFIED);

    private static final Involvement MAKER = new Involvement("MYS", Role.MAKER);

    private static NewCommitment commitment(
            @Nullable String reference, CommitmentKind kind, @Nullable Target target, Involvement... parties) {
        return new NewCommitment(
                reference,
                UUID.fromString("0197f3a2-0000-7000-8000-000000000001"),
                "Double the exports of medical devices",
                null,
                kind,
                Strength.INTENDED,
                Set.of(Topic.TRADE),
                List.of(parties),
                List.of(),
                Due.UNSPECIFIED,
                target,
                null);
    }

    private static Map<String, String> wrong(NewCommitment commitment) {
        return broken(rules -> commitment.check(Set.of("MYS", "RUS"), rules));
    }

    @Test
    void whatIsMeasuredNeedsItsTarget() {
        assertEquals(Map.of(), wrong(commitment(null, CommitmentKind.MEASURED, DOUBLE, MAKER)));
        assertEquals(
                Map.of("/target", "a MEASURED commitment needs its target, as it was said"),
                wrong(commitment(null, CommitmentKind.MEASURED, null, MAKER)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MEASURED")
    void whatIsNotMeasuredHasNoTarget(CommitmentKind kind) {
        assertEquals(Map.of(), wrong(commitment(null, kind, null, MAKER)));
        assertEquals(
                Set.of("/target"), wrong(commitment(null, kind, DOUBLE, MAKER)).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void somebodyMustHaveMadeIt(Role role) {
        assertEquals(
                role == Role.MAKER ? Map.of() : Map.of("/parties", "at least one party must have the role MAKER"),
                wrong(commitment(null, CommitmentKind.EVENT, null, new Involvement("MYS", role))));
    }

    @Test
    void aPartyMustBeKnownAndHasEachRoleOnce() {
        assertEquals(
                Map.of(
                        "/parties/1/party", "\"ATLANTIS\" is not the code of a party; see /api/v1/parties",
                        "/parties/3", "MYS has the role MAKER already"),
                wrong(commitment(
                        null,
                        CommitmentKind.EVENT,
                        null,
                        MAKER,
                        new Involvement("ATLANTIS", Role.MAKER),
                        new Involvement("MYS", Role.IMPLEMENTER),
                        MAKER)));
    }

    @Test
    void theTermsAreCheckedWithTheirPlaces() {
        NewCommitment commitment = new NewCommitment(
                null,
                UUID.fromString("0197f3a2-0000-7000-8000-000000000001"),
                "Double the exports",
                null,
                CommitmentKind.MEASURED,
                Strength.INTENDED,
                Set.of(),
                List.of(MAKER),
                List.of(),
                new Due(null, null, "soon", Basis.STATED),
                new Target(Indicator.EXPORT_VALUE, Goal.MULTIPLY, null, null, null, Basis.STATED, Baseline.UNSPECIFIED),
                null);
        assertEquals(Set.of("/due/basis", "/target/amount"), wrong(commitment).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MYS-RUS-2025-003", "A-1", "2025"})
    void aReferenceIsCapitalsDigitsAndHyphens(String reference) {
        NewCommitment commitment = commitment(reference, CommitmentKind.EVENT, null, MAKER);
        assertEquals(Map.of(), misshapen(commitment));
        assertEquals(Map.of(), wrong(commitment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "-AB", "mys-rus-2025-003", "MYS RUS", "MYS/RUS", "É-2025"})
    void anyOtherReferenceIsRefused(String reference) {
        assertEquals(
                Map.of("reference", "must be 3 to 64 capital letters, digits and hyphens, no hyphen first"),
                misshapen(commitment(reference, CommitmentKind.EVENT, null, MAKER)));
    }

    @Test
    void aReferenceCannotBeTakenForAnId() {
        String reference = "0197F3A2-0000-7000-8000-000000000001";
        NewCommitment commitment = commitment(reference, CommitmentKind.EVENT, null, MAKER);
        assertEquals(Map.of(), misshapen(commitment));
        assertEquals(Set.of("/reference"), wrong(commitment).keySet());
    }
}
