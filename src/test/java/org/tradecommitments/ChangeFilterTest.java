package org.tradecommitments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The filters of the feed and of the stream, which find the same. */
@QuarkusTest
class ChangeFilterTest extends ApiTest {

    /** The types of the changes that a filter finds in the feed and, the same, in a stream of what was and of what is new. */
    private static void assertFinds(long after, String filter, List<String> types) {
        reader().get("/changes?after=" + after + "&" + filter).then().body("items.type", equalTo(types));
        try (EventReader missed = EventReader.open("?after=" + after + "&" + filter)) {
            assertEquals(
                    types,
                    types.stream()
                            .map(each -> missed.next().data().getString("type"))
                            .toList());
            missed.expectNothingMore();
        }
    }

    @Test
    void byType() {
        long before = revision();
        String commitment = newCommitment();
        assess(commitment, "IN_PROGRESS", "2025-04-01").statusCode(201);
        assertFinds(before, "type=commitment.assessed", List.of("commitment.assessed"));
        assertFinds(
                before,
                "type=commitment.assessed,party.recorded&type=statement.recorded",
                List.of("statement.recorded", "party.recorded", "commitment.assessed"));
        assertFinds(before, "type=key.issued", List.of());
    }

    @Test
    void anUnknownTypeIsRefusedWithThoseThatThereAre() {
        Refusals.invalidParameter(reader().get("/changes?type=commitment.done"), "type")
                .body("detail", containsString("\"commitment.done\" is not one of "))
                .body("detail", containsString("commitment.assessed, commitment.evidenced"));
        Refusals.invalidParameter(reader().accept("text/event-stream").get("/changes?type=commitment.done"), "type");
    }

    @Test
    void byCommitmentWhetherByIdOrByReference() {
        long before = revision();
        String reference = newCommitment();
        String other = newCommitment();
        newEvidence(reference, "ACTION");
        newEvidence(other, "ACTION");
        String id = read("/commitments/" + reference).getString("id");
        List<String> own = List.of("commitment.recorded", "commitment.evidenced");
        assertFinds(before, "commitment=" + reference, own);
        assertFinds(before, "commitment=" + id, own);
        assertFinds(
                before,
                "commitment=" + id + "," + other,
                List.of("commitment.recorded", "commitment.recorded", "commitment.evidenced", "commitment.evidenced"));
        assertFinds(before, "commitment=NO-SUCH-2025-001", List.of());
        reader().get("/changes?commitment=" + reference)
                .then()
                .body("items.subject.reference", everyItem(equalTo(reference)));
    }

    @Test
    void byMaker() {
        long before = revision();
        String maker = newParty();
        String statement = newStatement();
        String commitment =
                create("/commitments", commitmentBody(statement, maker)).getString("reference");
        newCommitment();
        newEvidence(commitment, "ACTION");
        assess(commitment, "IN_PROGRESS", "2025-04-01").statusCode(201);
        List<String> all = List.of("commitment.recorded", "commitment.evidenced", "commitment.assessed");
        assertFinds(before, "maker=" + maker, all);
        assertFinds(before, "maker=" + maker + "&type=commitment.assessed", List.of("commitment.assessed"));
        assertFinds(before, "maker=NOBODY", List.of());
        assertFinds(before, "maker=NOBODY," + maker, all);
        reader().get("/changes?format=csv&after=" + before + "&maker=NOBODY")
                .then()
                .body(equalTo(
                        "revision,type,subject.type,subject.id,subject.reference,at,by,data,previousHash,hash\r\n"));
    }

    @Test
    void aFormerMakerHearsOfTheAmendmentAndOfNothingAfterIt() {
        String former = newParty();
        String commitment =
                create("/commitments", commitmentBody(newStatement(), former)).getString("reference");
        long before = revision();
        String maker = newParty();
        amend("/commitments/" + commitment, Map.of("parties", List.of(Map.of("party", maker, "role", "MAKER"))));
        newEvidence(commitment, "ACTION");
        assertFinds(before, "maker=" + former, List.of("commitment.amended"));
        assertFinds(before, "maker=" + maker, List.of("commitment.amended", "commitment.evidenced"));
    }

    @Test
    void aStreamTellsOfWhatIsNewBySameFilters() {
        String maker = newParty();
        String commitment =
                create("/commitments", commitmentBody(newStatement(), maker)).getString("reference");
        String other = newCommitment();
        try (EventReader ofMaker = EventReader.open("?maker=" + maker);
                EventReader ofType = EventReader.open("?type=commitment.evidenced");
                EventReader ofOne = EventReader.open("?commitment=" + other)) {
            newEvidence(other, "ACTION");
            assess(commitment, "IN_PROGRESS", "2025-04-01").statusCode(201);
            long last = revision();
            newEvidence(commitment, "ACTION");
            assertEquals(List.of(last, last + 1), ofMaker.next(2));
            assertEquals(List.of(last - 1, last + 1), ofType.next(2));
            newEvidence(other, "ACTION");
            assertEquals(List.of(last - 1, last + 2), ofOne.next(2));
            ofMaker.expectNothingMore();
        }
    }

    @Test
    void labelsAreNoPartOfWhatIsSealed() {
        newCommitment();
        reader().get("/ledger/verification").then().body("intact", equalTo(true));
        reader().get("/changes?type=commitment.recorded&limit=1")
                .then()
                .body("items.type", contains("commitment.recorded"))
                .body("items[0].findAll { it.key == 'labels' }.keySet()", empty());
    }
}
