package org.tradecommitments.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tradecommitments.shared.Refusals.misshapen;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {

    private static Map<String, String> refusal(String code, @Nullable String revision) {
        return misshapen(new Product(code, revision, null, Basis.STATED, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "9018", "901890", "01", "0101", "010121", "97", "76", "78"})
    void aChapterAHeadingAndASubheadingAreCodes(String code) {
        assertEquals(Map.of(), refusal(code, "HS2022"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9", "901", "90189", "9018901", "90189000", "90.18", "9018 ", " 9018", "90 18", "HS90", "९०"
            })
    void aCodeOfAnotherLengthOrFormIsRefused(String code) {
        assertEquals(
                Map.of("code", "must be an HS code of 2, 4 or 6 digits in a chapter from 01 to 97, save 77"),
                refusal(code, "HS2022"));
    }

    @Test
    void thereAreNinetySixChapters() {
        assertEquals(
                Set.of(0, 77, 98, 99),
                Set.copyOf(IntStream.range(0, 100)
                        .filter(chapter ->
                                !refusal("%02d".formatted(chapter), null).isEmpty())
                        .boxed()
                        .toList()));
    }

    @Property
    void aCodeIsOfTheHarmonizedSystemByItsChapter(
            @ForAll @IntRange(max = 99) int chapter, @ForAll @IntRange(max = 9999) int rest) {
        boolean exists = chapter != 0 && chapter != 77 && chapter < 98;
        String subheading = "%02d%04d".formatted(chapter, rest);
        assertEquals(exists, refusal(subheading, null).isEmpty(), subheading);
        assertEquals(exists, refusal(subheading.substring(0, 4), null).isEmpty(), subheading);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"HS1988", "HS1992", "HS1996", "HS2002", "HS2007", "HS2012", "HS2017", "HS2022"})
    void aCodeIsReadInARevisionOrThatIsOpen(@Nullable String revision) {
        assertEquals(Map.of(), refusal("9018", revision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022", "hs2022", "HS2020", "HS22", "H6", "HS2022 "})
    void aRevisionThatNeverWasIsRefusedWithThoseThatWere(String revision) {
        assertEquals(
                Map.of("revision", "must be one of HS1988, HS1992, HS1996, HS2002, HS2007, HS2012, HS2017, HS2022"),
                refusal("9018", revision));
    }
}
