package org.tradecommitments.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tradecommitments.observation.Vintages.Novelty;
import org.tradecommitments.observation.Vintages.Vintage;

class VintagesTest {

    private static LocalDate day(int number) {
        return LocalDate.of(2025, 1, number);
    }

    private static Vintage vintage(int day, long revision, int value) {
        return new Vintage(day(day), revision, BigDecimal.valueOf(value), false);
    }

    private static Novelty judge(List<Vintage> known, int day, String value, boolean provisional) {
        return new Vintages(known).judge(day(day), new BigDecimal(value), provisional);
    }

    @Test
    void aFigureIsNewRevisedConfirmedOrKnown() {
        assertEquals(Novelty.TAKEN, judge(List.of(), 5, "1", false));
        List<Vintage> known = List.of(vintage(5, 1, 10), vintage(9, 2, 20));
        assertEquals(Novelty.UNCHANGED, judge(known, 5, "10.000", false));
        assertEquals(Novelty.REVISED, judge(known, 5, "10", true));
        assertEquals(Novelty.REVISED, judge(known, 9, "10", false));
        assertEquals(Novelty.CONFIRMED, judge(known, 12, "20", false));
        assertEquals(Novelty.REVISED, judge(known, 12, "10", false));
        // Between the two the first stands, and before them nothing does.
        assertEquals(Novelty.CONFIRMED, judge(known, 7, "10", false));
        assertEquals(Novelty.REVISED, judge(known, 7, "20", false));
        assertEquals(Novelty.CONFIRMED, judge(known, 1, "10", false));
        assertEquals(Novelty.REVISED, judge(known, 1, "20", false));
    }

    @Test
    void ofTwoRetrievedOnOneDayTheLastRecordedStands() {
        Vintages vintages = new Vintages(List.of(vintage(5, 9, 1), vintage(5, 3, 2)));
        assertEquals(9, vintages.standingOn(day(5)).orElseThrow().revision());
        assertTrue(vintages.standingOn(day(4)).isEmpty());
    }

    /** What the publisher said on each day, as files that come in any order, in any split, some of them twice. */
    @Property
    void inWhateverOrderFilesComeTheLastRetrievedStands(
            @ForAll("published") Map<Integer, Integer> valueByDay, @ForAll Random random) {
        List<Map.Entry<Integer, Integer>> files = new ArrayList<>(valueByDay.entrySet());
        files.addAll(valueByDay.entrySet().stream()
                .filter(each -> random.nextBoolean())
                .toList());
        Collections.shuffle(files, random);
        List<Vintage> kept = new ArrayList<>();
        long revision = 0;
        for (Map.Entry<Integer, Integer> file : files) {
            if (judge(kept, file.getKey(), file.getValue().toString(), false).isKept()) {
                kept.add(vintage(file.getKey(), ++revision, file.getValue()));
            }
        }
        int last = Collections.max(valueByDay.keySet());
        Vintage standing = new Vintages(kept).standingOn(day(28)).orElseThrow();
        assertEquals(day(last), standing.retrievedOn());
        assertEquals(valueByDay.get(last), standing.value().intValue());
        // Once more, nothing is new.
        valueByDay.forEach((day, value) ->
                assertTrue(!judge(kept, day, value.toString(), false).isKept()));
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> published() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.integers().between(1, 3))
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
