package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tradecommitments.shared.Refusals.refused;
import static org.tradecommitments.shared.Refusals.refusedParameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private enum Tide {
        HIGH,
        LOW
    }

    @Test
    void valuesMayRepeatOrBeSeparatedByCommasOrBoth() {
        assertEquals(List.of("a", "b", "c"), Parameters.values("party", List.of("a, b", "c")));
        assertEquals(List.of(), Parameters.values("party", null));
        assertEquals(List.of(), Parameters.values("party", List.of()));
    }

    @Test
    void anEmptyValueIsRefusedRatherThanDropped() {
        for (List<String> given : List.of(List.of(""), List.of("a,"), List.of("a,,b"), List.of("a", " "))) {
            assertEquals(
                    "a value is empty; leave the parameter out to not filter by it",
                    refusedParameter("party", () -> Parameters.values("party", given)));
        }
    }

    @Test
    void atMostFiftyValuesAreTaken() {
        assertEquals(
                50,
                Parameters.values("party", List.of(String.join(",", Collections.nCopies(50, "MYS"))))
                        .size());
        assertEquals(
                "at most 50 values are allowed",
                refusedParameter("party", () -> Parameters.values("party", Collections.nCopies(51, "MYS"))));
    }

    @Property
    void joinedByCommasOrRepeatedIsTheSame(@ForAll("values") List<String> values) {
        assertEquals(values, Parameters.values("party", values));
        assertEquals(values, Parameters.values("party", List.of(String.join(",", values))));
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(50);
    }

    @Test
    void aWordOfAListIsReadAsItIsWritten() {
        assertEquals(List.of(Tide.LOW, Tide.HIGH), Parameters.enums("tide", Tide.class, List.of("LOW,HIGH")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "MIDDLE", "0"})
    void anyOtherWordIsRefusedWithTheWordsAllowed(String word) {
        assertEquals(
                "\"" + word + "\" is not one of HIGH, LOW",
                refusedParameter("tide", () -> Parameters.enums("tide", Tide.class, List.of("HIGH", word))));
    }

    @Test
    void aDayIsReadAndItsAbsenceIsToo() {
        assertEquals(LocalDate.of(2024, 2, 29), Parameters.date("dueBefore", "2024-02-29"));
        assertEquals(LocalDate.of(1, 1, 1), Parameters.date("dueBefore", "0001-01-01"));
        assertEquals(LocalDate.of(9999, 12, 31), Parameters.date("dueBefore", "9999-12-31"));
        assertNull(Parameters.date("dueBefore", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025-02-30", "2025-13-01", "31.12.2025", "2025-12-31T00:00:00Z", "today"})
    void whatIsNoDayIsRefusedWithAnExample(String given) {
        assertEquals(
                "\"" + given + "\" is not a date such as 2025-12-31",
                refusedParameter("dueBefore", () -> Parameters.date("dueBefore", given)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01", "+999999999-12-31"})
    void aDayThatNoDatabaseKeepsIsRefused(String given) {
        assertEquals(
                "\"" + given + "\" is not a date of the years 0001 to 9999",
                refusedParameter("dueBefore", () -> Parameters.date("dueBefore", given)));
    }

    @Test
    void anInstantIsReadAndItsAbsenceIsToo() {
        assertEquals(Instant.ofEpochSecond(1767225599), Parameters.instant("asOf", "2025-12-31T23:59:59Z"));
        assertEquals(Instant.ofEpochSecond(1767225599), Parameters.instant("asOf", "2026-01-01T01:59:59+02:00"));
        assertEquals(
                Instant.parse("9999-12-31T23:59:59.999999Z"),
                Parameters.instant("asOf", "9999-12-31T23:59:59.999999Z"));
        assertNull(Parameters.instant("asOf", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-12-31", "2025-12-31T23:59:59", "2025-12-31 23:59:59Z", "now"})
    void whatIsNoInstantIsRefusedWithAnExample(String given) {
        assertEquals(
                "\"" + given + "\" is not an instant such as 2025-12-31T23:59:59Z",
                refusedParameter("asOf", () -> Parameters.instant("asOf", given)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void anInstantThatNoDatabaseKeepsIsRefused(String given) {
        assertEquals(
                "\"" + given + "\" is not an instant of the years 0001 to 9999",
                refusedParameter("asOf", () -> Parameters.instant("asOf", given)));
    }

    @Property
    void anIdHasOneFormAndItsCapitalsDoNotMatter(@ForAll long most, @ForAll long least) {
        UUID id = new UUID(most, least);
        assertEquals(id, Parameters.uuid(id.toString()));
        assertEquals(id, Parameters.uuid(id.toString().toUpperCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "MYS-RUS-2025-003",
                "0197f3a2-0000-7000-8000-00000000001",
                "0197f3a2000070008000000000000001",
                "{0197f3a2-0000-7000-8000-000000000001}",
                "0197f3a2-0000-7000-8000-000000000001 "
            })
    void whatIsNoIdInFullFindsNothing(String given) {
        assertNull(Parameters.uuid(given));
        assertEquals(
                "There is no statement \"" + given + "\".",
                refused(ProblemCode.NOT_FOUND, () -> Parameters.id("statement", given))
                        .detail());
    }

    @Test
    void aNumberIsTakenWithinItsLimitsOnly() {
        assertEquals(50, Parameters.number("limit", null, 50, 1, 200));
        assertEquals(1, Parameters.number("limit", "1", 50, 1, 200));
        assertEquals(200, Parameters.number("limit", "200", 50, 1, 200));
        for (String given : List.of("0", "201", "-1", "1.5", "ten", "", " 1", "99999999999999999999")) {
            assertEquals(
                    "\"" + given + "\" is not a whole number from 1 to 200",
                    refusedParameter("limit", () -> Parameters.number("limit", given, 50, 1, 200)));
        }
    }

    @Test
    void aRevisionIsNeverBelowNothing() {
        assertEquals(0, Parameters.revision("after", "0", 7));
        assertEquals(7, Parameters.revision("after", null, 7));
        assertEquals(Long.MAX_VALUE, Parameters.revision("after", "9223372036854775807", 7));
        assertTrue(refusedParameter("after", () -> Parameters.revision("after", "-1", 7))
                .startsWith("\"-1\""));
    }

    @Test
    void yesAndNoHaveOneSpellingEach() {
        assertTrue(Parameters.flag("count", "true"));
        assertFalse(Parameters.flag("count", "false"));
        assertFalse(Parameters.flag("count", null));
        for (String given : List.of("", "TRUE", "yes", "1")) {
            assertEquals(
                    "\"" + given + "\" is not one of true, false",
                    refusedParameter("count", () -> Parameters.flag("count", given)));
        }
    }
}
