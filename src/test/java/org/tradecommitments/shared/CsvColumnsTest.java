package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvColumnsTest {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static String cell(@Nullable Object value) {
        List<String> row = new CsvColumns<String>().with("only", item -> value).row("item");
        assertEquals(1, row.size());
        return row.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.example\")",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A"
            })
    void whatASpreadsheetWouldRunIsMarkedAsText(String formula) {
        assertEquals("'" + formula, cell(formula));
    }

    @Test
    void otherTextIsLeftAsItIs() {
        assertEquals("reopen the line = yes", cell("reopen the line = yes"));
        assertEquals("'quoted'", cell("'quoted'"));
        assertEquals("", cell(""));
        assertEquals("2025-05-14", cell(LocalDate.of(2025, 5, 14)));
    }

    @Test
    void numbersAreLeftAsTheyAreSoThatTheyCanBeAdded() {
        assertEquals("-42", cell(-42));
        assertEquals("-1.50", cell(new BigDecimal("-1.50")));
        assertEquals("7", cell(7L));
    }

    @Test
    void whatIsAbsentIsAnEmptyCell() {
        assertEquals("", cell(null));
    }

    @Test
    void manyValuesStandInOneCell() {
        assertEquals("TRADE;HEALTH", cell(List.of("TRADE", "HEALTH")));
        assertEquals("'=1;2", cell(List.of("=1", "2")));
        assertEquals("", cell(List.of()));
    }

    @Test
    void columnsKeepTheirOrder() {
        CsvColumns<String> columns = new CsvColumns<String>()
                .with("title", title -> title)
                .with("length", String::length)
                .with("first", title -> title.substring(0, 1));
        assertEquals(List.of("title", "length", "first"), columns.header());
        assertEquals(List.of("ferry", "5", "f"), columns.row("ferry"));
    }

    @Property
    void noTextWhateverItIsCanStartAFormula(@ForAll("texts") String text) {
        String cell = cell(text);
        assertFalse(!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0, cell);
        assertEquals(text, cell.startsWith("'") && !text.startsWith("'") ? cell.substring(1) : cell);
    }

    @Property
    void noListOfTextsWhateverTheyAreCanStartAFormula(@ForAll("lists") List<String> texts) {
        String cell = cell(texts);
        assertFalse(!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0, cell);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings()
                        .withChars((FORMULA + "'\"; a1").toCharArray())
                        .ofMaxLength(5));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMaxSize(3);
    }
}
