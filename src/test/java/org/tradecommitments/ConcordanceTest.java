package org.tradecommitments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.Period.Frequency;
import org.tradecommitments.observation.Series;
import org.tradecommitments.observation.SeriesReader;
import org.tradecommitments.observation.SeriesRequest;

/** Concordances between revisions of the HS, and series that are joined by them. */
@QuarkusTest
class ConcordanceTest extends ApiTest {

    private static final String HEADER = "fromRevision,fromCode,toRevision,toCode\n";

    @Inject
    SeriesReader reader;

    private static ValidatableResponse load(String csv) {
        return writer().contentType("text/csv").body(csv).post("/concordances").then();
    }

    @Test
    void aTableIsLoadedOnce() {
        String table =
                HEADER + "HS1996,010111,HS2002,010110\nHS1996,010119,HS2002,010190\nHS1996,010119,HS2002,010190\n";
        load(table).statusCode(201).body("rows", equalTo(2)).body("taken", equalTo(2));
        long before = revision();
        load(table).statusCode(200).body("taken", equalTo(0)).body("unchanged", equalTo(2));
        assertEquals(before, revision());
        load(HEADER + "HS1996,010119,HS2002,010190\nHS1996,010120,HS2002,010190\n")
                .statusCode(201)
                .body("taken", equalTo(1));
        reader().get("/concordances?fromRevision=HS1996&toRevision=HS2002&code=010190")
                .then()
                .statusCode(200)
                .body("items.fromCode", equalTo(List.of("010119", "010120")));
        reader().get("/concordances?format=csv").then().statusCode(200).body(containsString("HS1996,010111,HS2002"));
        reader().get("/changes?after=" + before)
                .then()
                .body("items.type", hasItems("concordance.recorded"))
                .body("items[0].subject.id", equalTo("HS1996-HS2002"));
    }

    @Test
    void linesThatCannotBeReadAreTold() {
        load("from,to\n1,2\n").statusCode(422).body("errors[0].line", equalTo(1));
        load(HEADER).statusCode(422);
        load(HEADER + "HS1996,0101,HS1997,0101\nHS1996,x,HS2002,0101\nHS1996,0101,HS1996,0102\nHS1996,0101\n")
                .statusCode(422)
                .body("errors.line", equalTo(List.of(2, 3, 4, 5)))
                .body("errors", hasSize(4));
    }

    private static void record(String maker, String code, String revision, int year, int value) {
        create(
                "/observations",
                Map.of(
                        "indicator",
                        "EXPORT_VALUE",
                        "reporter",
                        maker,
                        "from",
                        maker,
                        "to",
                        "ATA",
                        "product",
                        Map.of("code", code, "revision", revision),
                        "period",
                        Integer.toString(year),
                        "value",
                        value,
                        "unit",
                        "USD",
                        "source",
                        Map.of("name", "Invented statistics"),
                        "retrievedOn",
                        "2025-06-01"));
    }

    private Series read(String maker, String code, @Nullable Instant asOf) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reader.read(
                        new SeriesRequest(
                                Indicator.EXPORT_VALUE,
                                maker,
                                maker,
                                "ATA",
                                List.of(new HsCode(code, "HS2012")),
                                "USD",
                                Frequency.YEAR),
                        asOf));
    }

    private static List<String> values(Series series) {
        return series.points().stream()
                .map(point -> point.period() + "=" + point.value().toPlainString())
                .toList();
    }

    @Test
    void aSeriesIsJoinedByWhatHadBeenLoaded() {
        String maker = newParty();
        record(maker, "481011", "HS2007", 2010, 10);
        record(maker, "481012", "HS2007", 2010, 4);
        record(maker, "481090", "HS2007", 2010, 1);
        record(maker, "481013", "HS2012", 2013, 15);
        Instant then = Instant.now();
        assertEquals(List.of("2013=15"), values(read(maker, "481013", null)));
        load(HEADER
                        + "HS2012,481013,HS2007,481011\nHS2012,481013,HS2007,481012\n"
                        + "HS2012,481013,HS2007,481090\nHS2012,481099,HS2007,481090\n")
                .statusCode(201);
        Series joined = read(maker, "481013", null);
        assertEquals(List.of("2010=14", "2013=15"), values(joined));
        assertEquals(
                List.of(
                        "2010: 481090 of HS2007 is only in part what was asked for in HS2012, and not counted.",
                        "2010: figures are in HS2007, joined to HS2012 by the concordance."),
                joined.notes());
        assertEquals(List.of("2010=15", "2013=15"), values(read(maker, "4810", null)));
        assertEquals(List.of("2013=15"), values(read(maker, "481013", then)));
    }
}
