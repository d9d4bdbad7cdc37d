package org.tradecommitments.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "wait=30|30",
                "Wait = 30|30",
                "wait=\"30\"|30",
                "respond-async, wait=10|10",
                "handling=lenient; a=\"b, wait=1\", wait=10|10",
                "wait=10, wait=20|10",
                "wait=10;for=ever|10",
                "wait=60|60",
                "wait=61|60",
                "wait=99999999999999999999|60",
                "wait=0000000000005|5",
                "wait|0",
                "wait=|0",
                "wait=-5|0",
                "wait=1.5|0",
                "wait=soon|0",
                "waits=5|0",
                "a=\"wait=5|0",
                "~~|0"
            })
    void readsTheWait(String header, long seconds) {
        assertEquals(seconds, Preference.toWait(List.of(header)).toSeconds());
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertEquals(7, Preference.toWait(List.of("respond-async", "wait=7")).toSeconds());
        assertEquals(0, Preference.toWait(null).toSeconds());
    }
}
