package org.tradecommitments.restatement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.shared.Refusals.broken;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.restatement.Drift.Step;

class DriftTest {

    private static final Due IN_2025 = due(2025);
    private static final Due IN_2026 = due(2026);
    private static final Drift MADE = new Drift(Strength.PLEDGED, IN_2025);

    private static Due due(int year) {
        return new Due(null, LocalDate.of(year, 12, 31), null, Basis.STATED);
    }

    private static Map<String, String> wrong(Drift before, Relation relation, Step step) {
        return broken(rules -> before.check(relation, step, rules));
    }

    /** Whether a statement may do so: where the date stays, and where it moves. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    RESTATES,    WELCOMED,       no,  no
                    RESTATES,    INTENDED,       no,  no
                    RESTATES,    PLEDGED,        yes, yes
                    RESTATES,    ,               yes, yes
                    RESTATES,    SIGNED_BINDING, no,  no
                    STRENGTHENS, INTENDED,       no,  no
                    STRENGTHENS, PLEDGED,        no,  yes
                    STRENGTHENS, ,               no,  yes
                    STRENGTHENS, JOINTLY_DECLARED, yes, yes
                    STRENGTHENS, IN_FORCE,       yes, yes
                    WEAKENS,     DISCUSSED,      yes, yes
                    WEAKENS,     INTENDED,       yes, yes
                    WEAKENS,     PLEDGED,        no,  yes
                    WEAKENS,     ,               no,  yes
                    WEAKENS,     SIGNED_BINDING, no,  no
                    CONTRADICTS, DISCUSSED,      yes, yes
                    CONTRADICTS, PLEDGED,        yes, yes
                    CONTRADICTS, ,               yes, yes
                    CONTRADICTS, IN_FORCE,       yes, yes
                    SUPERSEDES,  DISCUSSED,      yes, yes
                    SUPERSEDES,  PLEDGED,        yes, yes
                    SUPERSEDES,  ,               yes, yes
                    SUPERSEDES,  IN_FORCE,       yes, yes
                    """)
    void aStatementDoesWhatItsRelationSays(
            Relation relation, @Nullable Strength strength, String dateStays, String dateMoves) {
        assertEquals(
                dateStays.equals("yes"),
                wrong(MADE, relation, new Step(strength, null)).isEmpty());
        assertEquals(
                dateStays.equals("yes"),
                wrong(MADE, relation, new Step(strength, IN_2025)).isEmpty(),
                "where the same date is said again");
        assertEquals(
                dateMoves.equals("yes"),
                wrong(MADE, relation, new Step(strength, IN_2026)).isEmpty());
    }

    @Test
    void theRefusalTellsTheStrengthBeforeTheOneGivenAndThoseAllowed() {
        assertEquals(
                Map.of(
                        "/strength",
                        "SIGNED_BINDING is given, where the strength before was PLEDGED; RESTATES allows PLEDGED or none"),
                wrong(MADE, Relation.RESTATES, new Step(Strength.SIGNED_BINDING, null)));
        assertEquals(
                Map.of(
                        "/strength",
                        "none is given, where the strength before was PLEDGED; WEAKENS allows [DISCUSSED, WELCOMED,"
                                + " INTENDED], or the same or none where the due window moves"),
                wrong(MADE, Relation.WEAKENS, new Step(null, null)));
        assertEquals(
                Map.of(
                        "/strength",
                        "PLEDGED is given, where the strength before was RATIFIED; STRENGTHENS allows [IN_FORCE], or"
                                + " the same or none where the due window moves"),
                wrong(new Drift(Strength.RATIFIED, IN_2025), Relation.STRENGTHENS, new Step(Strength.PLEDGED, null)));
        assertEquals(
                Map.of(
                        "/strength",
                        "IN_FORCE is given, where the strength before was IN_FORCE; STRENGTHENS allows the same or"
                                + " none where the due window moves"),
                wrong(new Drift(Strength.IN_FORCE, IN_2025), Relation.STRENGTHENS, new Step(Strength.IN_FORCE, null)));
    }

    @ParameterizedTest
    @EnumSource
    void aNewDueWindowIsCheckedWhateverTheRelation(Relation relation) {
        Due backwards = new Due(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1), null, Basis.STATED);
        assertTrue(wrong(MADE, relation, new Step(null, backwards)).containsKey("/due/to"));
    }

    @Test
    void whatRestatesIsNotSaidEarlier() {
        LocalDate made = LocalDate.of(2025, 5, 14);
        assertEquals(Map.of(), broken(rules -> Drift.checkLater(made, made, rules)));
        assertEquals(Map.of(), broken(rules -> Drift.checkLater(made, made.plusDays(1), rules)));
        assertEquals(
                Set.of("/statement"),
                broken(rules -> Drift.checkLater(made, made.minusDays(1), rules))
                        .keySet());
    }

    @Test
    void whatWasSaidLastCountsTermByTerm() {
        assertEquals(
                new Drift(Strength.SIGNED_BINDING, IN_2026),
                MADE.then(List.of(
                        new Step(Strength.SIGNED_NON_BINDING, IN_2026),
                        new Step(null, null),
                        new Step(Strength.SIGNED_BINDING, null))));
    }

    @Test
    void theOrderInWhichThingsWereSaidMatters() {
        Step firmer = new Step(Strength.RATIFIED, null);
        Step weaker = new Step(Strength.DISCUSSED, null);
        assertEquals(Strength.DISCUSSED, MADE.then(List.of(firmer, weaker)).strength());
        assertEquals(Strength.RATIFIED, MADE.then(List.of(weaker, firmer)).strength());
    }

    @Property
    void allAtOnceIsTheSameAsOneByOneWhereverOneStops(
            @ForAll("steps") List<Step> before, @ForAll("steps") List<Step> after) {
        Drift oneByOne = MADE;
        for (List<Step> steps : List.of(before, after)) {
            for (Step step : steps) {
                oneByOne = oneByOne.then(step);
            }
        }
        assertEquals(oneByOne, MADE.then(before).then(after));
    }

    @Property
    void eachTermIsTheLastThatWasSaidOfIt(@ForAll("steps") List<Step> steps) {
        Strength strength = MADE.strength();
        Due due = MADE.due();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Strength said = steps.get(i).strength();
            if (said != null) {
                strength = said;
                break;
            }
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            Due said = steps.get(i).due();
            if (said != null) {
                due = said;
                break;
            }
        }
        assertEquals(new Drift(strength, due), MADE.then(steps));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Strength> strengths = Arbitraries.of(Strength.class).injectNull(0.4);
        Arbitrary<Due> dues =
                Arbitraries.integers().between(2025, 2035).map(DriftTest::due).injectNull(0.4);
        return Combinators.combine(strengths, dues)
                .as((strength, due) -> new Step(strength, due))
                .list()
                .ofMaxSize(8);
    }
}
