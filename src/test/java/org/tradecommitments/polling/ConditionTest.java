package org.tradecommitments.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final String VALIDATOR = "42.2026-11-24.abc";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"42.2026-11-24.abc\" | \"42.2026-11-24.abc\"",
                "W/\"42.2026-11-24.abc\" | \"42.2026-11-24.abc\"", // a proxy that compressed it
                "\"7.42.2026-11-24.abc\" | \"7.42.2026-11-24.abc\"",
                "\"1\", \"7.42.2026-11-24.abc\", \"2\" | \"7.42.2026-11-24.abc\"",
                "\"1\",\"7.42.2026-11-24.abc.gzip\" | \"7.42.2026-11-24.abc.gzip\""
            })
    void aTagThatHoldsIsFound(String given, String held) {
        assertEquals(held, Condition.heldTag(given, VALIDATOR, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"41.2026-11-24.abc\"", // before the last write
                "\"42.2026-11-23.abc\"", // before midnight
                "\"42.2026-11-24.abd\"", // of another representation
                "\"42.2026-11-24.abcd\"",
                "\"142.2026-11-24.abc\"",
                "\"x.42.2026-11-24.abc\"",
                "\".42.2026-11-24.abc\"",
                "42.2026-11-24.abc",
                "\"42.2026-11-24.abc",
                "42.2026-11-24.abc\"",
                "\"42.2026-11-24.abc.gzi\"",
                "",
                "\"\"",
                "*"
            })
    void anotherTagIsNot(String given) {
        assertNull(Condition.heldTag(given, VALIDATOR, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"42.2026-11-24.abc.gzip\"", "\"7.42.2026-11-24.abc.gzip\""})
    void compressedBytesAreNotWhatACallerWithoutGzipHolds(String given) {
        assertNull(Condition.heldTag(given, VALIDATOR, false));
    }
}
