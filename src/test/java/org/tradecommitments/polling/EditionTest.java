package org.tradecommitments.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tradecommitments.shared.Head;
import org.tradecommitments.shared.ReadAt.Moment;

class EditionTest {

    private static final Instant RECORDED = Instant.parse("2026-11-24T10:00:00.7Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Representation LIST = new Representation("localhost:8080", "/api/v1/commitments", "");

    private static Edition edition(long revision, LocalDate day, String hash, long build) {
        return new Edition(new Moment(new Head(revision, RECORDED, hash), day), build);
    }

    private static Edition edition(long revision, LocalDate day) {
        return edition(revision, day, "a", 1);
    }

    @Test
    void theValidatorIsAnotherForWhateverAnAnswerDependsOn() {
        String validator = edition(42, DAY).validator(LIST);
        assertEquals(validator, edition(42, DAY).validator(LIST));
        assertNotEquals(validator, edition(43, DAY).validator(LIST));
        assertNotEquals(validator, edition(42, DAY.plusDays(1)).validator(LIST));
        assertNotEquals(validator, edition(42, DAY, "b", 1).validator(LIST), "another record at the same revision");
        assertNotEquals(validator, edition(42, DAY, "a", 2).validator(LIST), "another version of the service");
    }

    @Property
    void twoRepresentationsHaveTwoValidators(
            @ForAll String uri, @ForAll String accept, @ForAll String otherUri, @ForAll String otherAccept) {
        Representation one = new Representation("host", uri, accept);
        Representation other = new Representation("host", otherUri, otherAccept);
        assertEquals(
                one.equals(other),
                edition(42, DAY).validator(one).equals(edition(42, DAY).validator(other)));
    }

    @Test
    void whereAPathEndsAndAFormatBeginsMatters() {
        assertNotEquals(
                edition(42, DAY).validator(new Representation("host", "/a", "b")),
                edition(42, DAY).validator(new Representation("host", "/ab", "")));
    }

    @Test
    void aLaterEditionCoversAnEarlierOneOfTheSameDay() {
        assertTrue(edition(42, DAY).covers(edition(42, DAY)));
        assertTrue(edition(43, DAY).covers(edition(42, DAY)));
        assertFalse(edition(43, DAY.plusDays(1)).covers(edition(42, DAY)));
        assertFalse(edition(41, DAY).covers(edition(42, DAY)));
        assertFalse(edition(43, DAY).covers(edition(42, DAY.plusDays(1))));
    }

    @Test
    void theDateIsThatOfTheLastWriteOrOfMidnightAfterIt() {
        Instant now = Instant.parse("2026-11-25T09:00:00Z");
        assertEquals(
                "Tue, 24 Nov 2026 10:00:00 GMT", String.valueOf(edition(42, DAY).lastModified(now)));
        assertEquals(
                "Wed, 25 Nov 2026 00:00:00 GMT",
                String.valueOf(edition(42, DAY.plusDays(1)).lastModified(now)));
    }

    @Test
    void thereIsNoDateWhileAnotherWriteMayFallIntoItsSecond() {
        assertNull(edition(42, DAY).lastModified(RECORDED.plusMillis(200)));
        assertFalse(edition(42, DAY).unmodifiedSince("Tue, 24 Nov 2026 10:00:00 GMT", RECORDED.plusMillis(200)));
    }

    @Test
    void nothingIsModifiedSinceTheDateOrLater() {
        Instant now = RECORDED.plusSeconds(60);
        assertTrue(edition(42, DAY).unmodifiedSince("Tue, 24 Nov 2026 10:00:00 GMT", now));
        assertTrue(edition(42, DAY).unmodifiedSince("Tue, 24 Nov 2026 10:00:30 GMT", now));
        assertFalse(edition(42, DAY).unmodifiedSince("Tue, 24 Nov 2026 09:59:59 GMT", now));
        assertFalse(edition(42, DAY).unmodifiedSince("yesterday", now));
    }
}
