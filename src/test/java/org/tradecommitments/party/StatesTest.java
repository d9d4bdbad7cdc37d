package org.tradecommitments.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {

    @ParameterizedTest
    @CsvSource({"MYS, Malaysia", "RUS, Russia", "USA, United States", "GBR, United Kingdom"})
    void aStateIsKnownByItsCodeAndHasItsEnglishName(String code, String name) {
        assertTrue(States.include(code));
        assertEquals(name, States.NAMES.get(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "MY", "mys", "SUN", "", "AEROFLOT"})
    void anythingElseIsNoState(String code) {
        assertFalse(States.include(code));
    }

    @Test
    void theWholeListIsKnown() {
        assertEquals(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3), States.NAMES.keySet());
        assertTrue(States.NAMES.size() > 240, States.NAMES.size() + " states");
    }

    @Test
    void noStateIsWithoutANameOfItsOwn() {
        States.NAMES.forEach((code, name) -> assertFalse(name.isBlank() || name.equals(code), code));
        assertEquals(States.NAMES.size(), new HashSet<>(States.NAMES.values()).size());
    }
}
