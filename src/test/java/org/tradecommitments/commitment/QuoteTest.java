package org.tradecommitments.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.shared.Refusals.refused;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradecommitments.shared.ProblemCode;

class QuoteTest {

    private static final String TEXT = "The ministers agreed to reopen the ferry line before the summer.";

    @Test
    void aQuoteIsFoundWithItsPlace() {
        Quote quote = Quote.find("reopen the ferry line", TEXT);
        assertEquals(new Quote("reopen the ferry line", 24, 45), quote);
        assertEquals("reopen the ferry line", TEXT.substring(24, 45));
    }

    @Test
    void theFirstOfSeveralPlacesIsTold() {
        assertEquals(new Quote("ferry", 2, 7), Quote.find("ferry", "a ferry, another ferry"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reopen  the ferry\tline",
                "reopen\nthe\r\nferry line",
                " reopen the ferry line ",
                "reopen\u00A0the ferry\u202Fline",
                "\u00A0reopen the\u2003ferry line\u3000"
            })
    void whiteSpaceMayDifferAsInWordsCopiedFromAPage(String quote) {
        assertEquals(new Quote(quote, 24, 45), Quote.find(quote, TEXT));
    }

    @Test
    void whiteSpaceMayDifferInTheTextAsWell() {
        assertEquals(new Quote("5 000 t", 8, 15), Quote.find("5 000 t", "they buy 5\u00A0000\u202Ft".substring(1)));
        assertEquals(new Quote("a b", 0, 5), Quote.find("a b", "a \n b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "close the ferry line",
                "Reopen the ferry line",
                "reopentheferryline",
                "reopen the ferry line before the summer!",
                "reopen.the",
                ".*",
                "\u00A0"
            })
    void whatDoesNotOccurIsRefused(String quote) {
        assertEquals(
                "/quote: \"" + quote + "\" does not occur in the text of the statement.",
                refused(ProblemCode.RULE_BROKEN, () -> Quote.find(quote, TEXT)).detail());
    }

    @Test
    void signsThatMeanMoreElsewhereMeanThemselves() {
        assertEquals(new Quote("(2x)* [a-z] $5 \\E+", 0, 18), Quote.find("(2x)* [a-z] $5 \\E+", "(2x)* [a-z] $5 \\E+"));
    }

    @Test
    void placesAreCountedInUtf16() {
        assertEquals(new Quote("ferry", 3, 8), Quote.find("ferry", "🚢 ferry"));
    }

    @Test
    void whereNoTextIsKeptAQuoteStandsWithoutAPlace() {
        assertEquals(new Quote("anything", null, null), Quote.find("anything", null));
    }

    @Test
    void aQuoteFollowsATextThatHasChanged() {
        Quote quote = Quote.find("ferry line", TEXT);
        assertEquals(new Quote("ferry line", 4, 14), quote.findAgain("The ferry line.", "MYS-2025-001"));
        assertEquals(new Quote("ferry line", null, null), quote.findAgain(null, "MYS-2025-001"));
        assertEquals(quote, new Quote("ferry line", null, null).findAgain(TEXT, "MYS-2025-001"));
    }

    @Test
    void aTextThatLosesAQuoteIsRefusedWithTheCommitmentThatHasIt() {
        Quote quote = Quote.find("ferry line", TEXT);
        assertEquals(
                "/text: commitment MYS-2025-001 quotes \"ferry line\", which does not occur in the new text.",
                refused(ProblemCode.CONFLICT, () -> quote.findAgain("No more boats.", "MYS-2025-001"))
                        .detail());
    }

    @Property
    void whateverWordsStandInATextAreFoundInIt(
            @ForAll("words") List<String> words,
            @ForAll("space") String inText,
            @ForAll("space") String inQuote,
            @ForAll("texts") String before,
            @ForAll("texts") String after) {
        String text = before + String.join(inText, words) + after;
        Quote found = Quote.find(String.join(inQuote, words), text);
        int start = Objects.requireNonNull(found.start());
        int end = Objects.requireNonNull(found.end());
        assertEquals(words, List.of(text.substring(start, end).split("[ \n\t\u00A0]+", -1)));
        assertTrue(start <= before.length());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("abc.*+?()[]{}|\\^$QE-".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> space() {
        return Arbitraries.strings()
                .withChars(" \n\t\u00A0".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(3);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abc .*\\QE\n".toCharArray()).ofMaxLength(10);
    }
}
