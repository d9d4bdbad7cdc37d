package org.tradecommitments.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradecommitments.shared.ProblemDocument.FieldError;

class ProblemTest {

    private static final Pattern KEBAB = Pattern.compile("urn:trade-commitments:problem:[a-z]+(-[a-z]+)*");

    @Test
    void aValueStandsInQuotesAndIsCutWhereItIsLong() {
        assertEquals("null", Problem.quoted(null));
        assertEquals("\"\"", Problem.quoted(""));
        assertEquals("\"DONE\"", Problem.quoted("DONE"));
        assertEquals("\"" + "x".repeat(80) + "\"", Problem.quoted("x".repeat(80)));
        assertEquals("\"" + "x".repeat(80) + "…\"", Problem.quoted("x".repeat(81)));
    }

    @Test
    void aCutNeverHalvesACharacter() {
        assertEquals("\"" + "x".repeat(79) + "…\"", Problem.quoted("x".repeat(79) + "🚢" + "y"));
        assertEquals("\"" + "x".repeat(78) + "🚢…\"", Problem.quoted("x".repeat(78) + "🚢" + "y"));
        assertEquals("\"" + "x".repeat(78) + "🚢\"", Problem.quoted("x".repeat(78) + "🚢"));
    }

    @Property
    void whateverACallerSentTheMessageIsShortAndCanBeWritten(@ForAll("wellFormed") String value) {
        String quoted = Problem.quoted(value);
        assertTrue(quoted.length() <= 83, quoted);
        assertTrue(UTF_8.newEncoder().canEncode(quoted), quoted);
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMinSize(30)
                .ofMaxSize(100)
                .map(points -> String.join("", points));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Problem.Rules rules = new Problem.Rules()
                .require(false, "/due/to", "it is before from")
                .require(true, "/title", "never told")
                .require(false, "/parties", "one must be the MAKER");
        ProblemDocument document = Refusals.refused(ProblemCode.RULE_BROKEN, rules::enforce);
        assertEquals(422, document.status());
        assertEquals("/due/to: it is before from. /parties: one must be the MAKER.", document.detail());
        assertEquals(
                List.of(
                        FieldError.at("/due/to", "it is before from"),
                        FieldError.at("/parties", "one must be the MAKER")),
                document.errors());
    }

    @Test
    void whereNothingIsWrongNothingIsTold() {
        assertDoesNotThrow(new Problem.Rules().require(true, "/title", "never told")::enforce);
    }

    @Test
    void aProblemNamesThePlaceThatIsToBlameIfThereIsOne() {
        assertNull(Problem.notFound("statement", "x").document().errors());
        assertEquals(
                List.of(FieldError.in("sort", "it is not known")),
                Problem.parameter("sort", "it is not known").document().errors());
        assertEquals(
                List.of(FieldError.at("/code", "it is taken")),
                Problem.conflict("/code", "it is taken").document().errors());
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfProblemHasATypeATitleAndAnErrorStatus(ProblemCode code) {
        ProblemDocument document = new Problem(code, "What went wrong.").document();
        assertTrue(KEBAB.matcher(document.type()).matches(), document.type());
        assertTrue(document.type().endsWith(code.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        assertTrue(document.status() >= 400 && document.status() <= 599);
        assertTrue(!document.title().isBlank() && !document.title().endsWith("."), document.title());
    }

    @Property
    void aStatusThatAnotherLayerChoseIsKeptOrStandsForItsHundred(@ForAll("errorStatuses") int status) {
        int told = ProblemCode.ofStatus(status).status();
        assertTrue(told == status || told / 100 == status / 100, status + " is told as " + told);
    }

    @Provide
    Arbitrary<Integer> errorStatuses() {
        return Arbitraries.integers().between(400, 599);
    }
}
