package org.tradecommitments.commitment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"USD", "MYR", "RUB", "EUR", "XDR"})
    void moneyIsKnownByItsCode(String unit) {
        assertTrue(Units.isKnown(unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t",
                "kt",
                "Mt",
                "kg",
                "%",
                "m3",
                "L",
                "MW",
                "GW.h",
                "t/a",
                "[bbl_us]",
                "{aircraft}",
                "{flights}/wk",
                "{tourists}",
                "1"
            })
    void whatIsWeighedMeasuredOrCountedIsKnownByUcum(String unit) {
        assertTrue(Units.isKnown(unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "usd",
                "Usd",
                "US$",
                "$",
                "€",
                "USD million",
                "tonnes",
                "ton",
                "KG",
                "percent",
                "aircraft",
                "{aircraft",
                "aircraft}",
                "t ",
                " t",
                "t/",
                "bbl",
                "9999999999999999999999"
            })
    void anythingElseIsNotAUnit(String unit) {
        assertFalse(Units.isKnown(unit));
    }

    @Property
    void whateverIsGivenIsAUnitOrNot(@ForAll("units") String unit) {
        assertDoesNotThrow(() -> Units.isKnown(unit));
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(50),
                Arbitraries.strings()
                        .withChars("mgtkUSDa{}()[]/.*%^-+ 0129'\"".toCharArray())
                        .ofMaxLength(12));
    }
}
