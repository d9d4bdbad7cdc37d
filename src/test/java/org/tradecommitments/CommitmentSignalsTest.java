package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals as they are shown, and as they are filtered by: worked out in two places, which must say the same. */
@QuarkusTest
class CommitmentSignalsTest extends ApiTest {

    private static final Map<String, List<String>> VALUES = Map.of(
            "deadline", List.of("NO_DEADLINE", "UPCOMING", "DUE_SOON", "OVERDUE", "MET_ON_TIME", "MET_LATE"),
            "freshness", List.of("FRESH", "STALE"),
            "target", List.of("NOT_MEASURED", "NO_DATA", "BEHIND", "ON_TRACK", "REACHED"));

    private static LocalDate today;
    private static String maker;

    /** Once for all, but not before all: only a test knows the address of the service. */
    @BeforeEach
    void commitmentsOfEveryDueDateAndStatus() {
        if (maker != null) {
            return;
        }
        today = LocalDate.now(ZoneOffset.UTC);
        maker = newParty();
        String statement = newStatement("2025-03-01");
        List<String> settled = List.of("PARTIALLY_FULFILLED", "FULFILLED", "NOT_FULFILLED", "WITHDRAWN", "SUPERSEDED");
        for (String due : List.of("none", "-31", "-1", "0", "1", "30", "31", "200")) {
            for (String status : Stream.concat(Stream.of("NOT_ASSESSED", "STALLED"), settled.stream())
                    .toList()) {
                Map<String, Object> body = commitmentBody(statement, maker);
                String reference =
                        maker + ("-" + status + "-DUE-" + due.toUpperCase(java.util.Locale.ROOT)).replace('_', '-');
                body.put("reference", reference);
                if (!due.equals("none")) {
                    body.put("due", Map.of("to", day(Integer.parseInt(due)), "basis", "STATED"));
                }
                if (due.equals("30")) {
                    body.put("kind", "MEASURED");
                    body.put("target", Map.of("indicator", "COUNT", "goal", "INCREASE", "basis", "STATED"));
                }
                create("/commitments", body);
                if (settled.contains(status)) {
                    assess(reference, status, day(-1), newEvidence(reference, "ACTION"))
                            .statusCode(201);
                } else if (!status.equals("NOT_ASSESSED")) {
                    assess(reference, status, day(-1)).statusCode(201);
                }
            }
        }
    }

    private static String day(int fromToday) {
        return today.plusDays(fromToday).toString();
    }

    private static String deadline(String statusAndDue) {
        return read("/commitments/" + maker + "-" + statusAndDue).getString("signals.deadline");
    }

    @Test
    void theDeadlineIsWorkedOutFromDueDateStatusAndDay() {
        assertEquals("NO_DEADLINE", deadline("NOT-ASSESSED-DUE-NONE"));
        assertEquals("NO_DEADLINE", deadline("FULFILLED-DUE-NONE"));
        assertEquals("OVERDUE", deadline("STALLED-DUE--1"));
        assertEquals("DUE_SOON", deadline("STALLED-DUE-0"));
        assertEquals("DUE_SOON", deadline("NOT-ASSESSED-DUE-30"));
        assertEquals("UPCOMING", deadline("NOT-ASSESSED-DUE-31"));
        assertEquals("MET_LATE", deadline("FULFILLED-DUE--31"));
        assertEquals("MET_ON_TIME", deadline("FULFILLED-DUE--1"));
        assertEquals("MET_ON_TIME", deadline("FULFILLED-DUE-200"));
        assertEquals("NO_DEADLINE", deadline("WITHDRAWN-DUE--31"));
        assertEquals("NO_DEADLINE", deadline("PARTIALLY-FULFILLED-DUE-31"));
        TestClock.ahead(1, () -> {
            assertEquals("OVERDUE", deadline("STALLED-DUE-0"));
            assertEquals("DUE_SOON", deadline("NOT-ASSESSED-DUE-31"));
        });
        TestClock.ahead(1000, () -> assertEquals("MET_ON_TIME", deadline("FULFILLED-DUE-200")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 30, 31, 170, 179, 180, 181, 400})
    void filteringByASignalFindsWhatShowsIt(int ahead) {
        TestClock.ahead(
                ahead,
                () -> VALUES.forEach((signal, values) -> {
                    Map<String, Set<String>> shown = shown(signal);
                    assertEquals(56, shown.values().stream().mapToInt(Set::size).sum());
                    for (String value : values) {
                        assertEquals(shown.getOrDefault(value, Set.of()), filtered(signal + "=" + value), value);
                    }
                }));
    }

    @Test
    void everyDeadlineIsShownBySomeOfThem() {
        assertEquals(new TreeSet<>(VALUES.get("deadline")), shown("deadline").keySet());
        assertEquals(
                new TreeSet<>(List.of("NOT_MEASURED", "NO_DATA")),
                shown("target").keySet());
    }

    @Test
    void severalValuesFindWhatShowsAnyOfThem() {
        Map<String, Set<String>> shown = shown("deadline");
        for (String one : VALUES.get("deadline")) {
            for (String other : VALUES.get("deadline")) {
                Set<String> either = new TreeSet<>(shown.getOrDefault(one, Set.of()));
                either.addAll(shown.getOrDefault(other, Set.of()));
                assertFalse(either.isEmpty());
                assertEquals(either, filtered("deadline=" + one + "," + other), one + " or " + other);
            }
        }
        assertEquals(
                56,
                filtered("deadline=" + String.join(",", VALUES.get("deadline"))).size());
    }

    @Test
    void aRecordIsStaleOnceNothingWasRecordedFor180Days() {
        TestClock.ahead(
                179, () -> assertEquals(Set.of("FRESH"), shown("freshness").keySet()));
        TestClock.ahead(
                180, () -> assertEquals(Set.of("STALE"), shown("freshness").keySet()));
    }

    /** The references of each value of a signal, as the commitments show it. */
    private static Map<String, Set<String>> shown(String signal) {
        JsonPath all = read("/commitments?limit=200&maker=" + maker);
        return all.getList("items", Map.class).stream()
                .collect(Collectors.groupingBy(
                        item -> String.valueOf(((Map<?, ?>) item.get("signals")).get(signal)),
                        TreeMap::new,
                        Collectors.mapping(
                                item -> String.valueOf(item.get("reference")), Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> filtered(String filter) {
        return new TreeSet<>(
                read("/commitments?limit=200&maker=" + maker + "&" + filter).<String>getList("items.reference"));
    }
}
