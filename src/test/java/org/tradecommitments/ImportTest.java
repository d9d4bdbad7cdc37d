package org.tradecommitments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Files of figures. Comtrade knows no invented parties, so that each test has two states of its own, too small or too cold
 * to trade what is told of them here.
 */
@QuarkusTest
class ImportTest extends ApiTest {

    static ValidatableResponse importing(String type, byte[] file, String query) {
        return writer().contentType(type)
                .body(file)
                .post("/observations/imports" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private static ValidatableResponse comtrade(ComtradeFile file, String retrievedOn) {
        return importing("text/csv", file.csv(), "retrievedOn=" + retrievedOn);
    }

    static List<String> standing(String query) {
        return read("/observations?sort=period&limit=200&" + query).<Map<String, Object>>getList("items").stream()
                .map(item -> item.get("period") + "=" + item.get("value"))
                .toList();
    }

    @Test
    void everyQuirkOfADownloadIsRead() {
        ComtradeFile file = new ComtradeFile()
                .row("TUV", "X", "NRU", "9018", "2023", "100.5", "classificationCode", "H5")
                .row("TUV", "X", "NRU", "901811", "202403", "2000000.123")
                .row("TUV", "M", "NRU", "TOTAL", "2023", "7", "isReported", "false")
                .row("TUV", "X", "NRU ", "90", "2023", "200")
                .row("", "X", "NRU", "9018", "2021", "1", "reporterCode", "798")
                .row("TUV", "X", "", "9018", "2021", "842", "partnerCode", "842")
                .row("TUV", "X", "", "9018", "2021", "251", "partnerCode", "251")
                .row("TUV", "X", "", "9018", "2021", "699", "partnerCode", "699")
                .row("TUV", "X", "", "9018", "2021", "579", "partnerCode", "579")
                .row("TUV", "X", "", "9018", "2021", "757", "partnerCode", "757")
                .row("TUV", "X", "W00", "9018", "2023", "1", "partnerCode", "0")
                .row("TUV", "X", "_X ", "9018", "2023", "1", "partnerCode", "899")
                .row("TUV", "X", "", "9018", "2023", "1", "partnerCode", "899")
                .row("TUV", "DX", "NRU", "9018", "2023", "1")
                .row("TUV", "RX", "NRU", "9018", "2023", "1")
                .row("TUV", "X", "NRU", "9018", "2023", "1", "customsCode", "C01")
                .row("TUV", "X", "NRU", "9018", "2023", "1", "motCode", "2100")
                .row("TUV", "X", "NRU", "9018", "2023", "1", "mosCode", "1")
                .row("TUV", "X", "NRU", "9018", "2023", "1", "partner2Code", "76")
                .row("TUV", "X", "NRU", "9999", "2023", "1")
                .row("TUV", "X", "NRU", "7", "2023", "1", "classificationCode", "S3")
                .row("TUV", "X", "NRU", "9018", "2023", "")
                .row("TUV", "X", "NRU", "S", "2023", "1", "typeCode", "S");
        importing("text/csv", file.csv("\r\n"), "retrievedOn=2025-06-01")
                .statusCode(201)
                .body("layout", equalTo("COMTRADE_CSV"))
                .body("rows", equalTo(23))
                .body("taken", equalTo(10))
                .body("passedOver.WORLD", equalTo(1))
                .body("passedOver.NOT_A_STATE", equalTo(2))
                .body("passedOver.OTHER_FLOW", equalTo(2))
                .body("passedOver.BREAKDOWN", equalTo(4))
                .body("passedOver.NO_PRODUCT", equalTo(1))
                .body("passedOver.OTHER_CLASSIFICATION", equalTo(1))
                .body("passedOver.NO_VALUE", equalTo(1))
                .body("passedOver.SERVICES", equalTo(1))
                .body("passedOverLines.BREAKDOWN", equalTo(List.of(17, 18, 19, 20)))
                .body("errors", hasSize(0))
                .body("commitments", hasSize(0));
        assertEquals(
                List.of("2021=1", "2023=100.5", "2023=200", "2024-03=2000000.1"),
                standing("reporter=TUV&to=NRU&indicator=EXPORT_VALUE"));
        reader().get("/observations?reporter=TUV&indicator=IMPORT_VALUE")
                .then()
                .body("items[0].from", equalTo("NRU"))
                .body("items[0].to", equalTo("TUV"))
                .body("items[0].product", nullValue())
                .body("items[0].source.name", equalTo("UN Comtrade"))
                .body("items[0].retrievedOn", equalTo("2025-06-01"));
        for (String partner : List.of("USA 842", "FRA 251", "IND 699", "NOR 579", "CHE 757")) {
            assertEquals(
                    List.of("2021=" + partner.substring(4)),
                    standing("reporter=TUV&product=9018&to=" + partner.substring(0, 3)));
        }
        reader().get("/observations?reporter=TUV&to=NRU&period=2023&product=9018")
                .then()
                .body("items[0].product.revision", equalTo("HS2017"));
    }

    @Test
    void theSameFileAgainChangesNothingAndARevisedOneStands() {
        ComtradeFile first = new ComtradeFile()
                .row("PLW", "X", "FSM", "9018", "2023", "100")
                .row("PLW", "X", "FSM", "9018", "2022", "90");
        comtrade(first, "2025-06-01").statusCode(201).body("taken", equalTo(2));
        long before = revision();
        comtrade(first, "2025-06-01")
                .statusCode(200)
                .body("id", nullValue())
                .body("taken", equalTo(0))
                .body("unchanged", equalTo(2));
        assertEquals(before, revision());
        String id = comtrade(
                        new ComtradeFile()
                                .row("PLW", "X", "FSM", "9018", "2023", "110")
                                .row("PLW", "X", "FSM", "9018", "2022", "90"),
                        "2025-09-01")
                .statusCode(201)
                .body("revised", equalTo(1))
                .body("unchanged", equalTo(1))
                .extract()
                .path("id");
        comtrade(new ComtradeFile().row("PLW", "X", "FSM", "9018", "2022", "80"), "2025-07-01")
                .statusCode(201)
                .body("revised", equalTo(1));
        assertEquals(List.of("2022=90", "2023=110"), standing("reporter=PLW"));
        reader().get("/observations/imports/" + id)
                .then()
                .statusCode(200)
                .body("revised", equalTo(1))
                .body("retrievedOn", equalTo("2025-09-01"));
        reader().get("/observations/imports?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].taken", equalTo(0))
                .body("items[0].retrievedOn", equalTo("2025-07-01"));
        reader().get("/observations/imports?format=csv").then().statusCode(200).body(containsString("COMTRADE_CSV"));
    }

    @Test
    void anImportIsOneChangeAndADryRunNone() {
        ComtradeFile file = new ComtradeFile()
                .row("KIR", "X", "MHL", "9018", "2023", "1")
                .row("KIR", "X", "W00", "9018", "2023", "1");
        long before = revision();
        importing("text/csv", file.csv(), "dryRun=true")
                .statusCode(200)
                .body("id", nullValue())
                .body("dryRun", equalTo(true))
                .body("taken", equalTo(1))
                .body("passedOver.WORLD", equalTo(1));
        assertEquals(before, revision());
        assertEquals(List.of(), standing("reporter=KIR"));
        String id = importing("text/csv", file.csv(), "source=Invented&provisional=true")
                .statusCode(201)
                .body("dryRun", equalTo(false))
                .extract()
                .path("id");
        reader().get("/changes?after=" + before)
                .then()
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("observations.imported"))
                .body("items[0].subject.id", equalTo(id))
                .body("items[0].data.taken", equalTo(1));
        reader().get("/observations?reporter=KIR")
                .then()
                .body("items[0].importId", equalTo(id))
                .body("items[0].provisional", equalTo(true))
                .body("items[0].source.name", equalTo("Invented"));
        reader().get("/ledger/verification").then().body("intact", equalTo(true));
    }

    @Test
    void theAnswerOfTheApiIsRead() throws Exception {
        ComtradeFile file = new ComtradeFile()
                .row("", "X", "", "9018", "2023", "5.25", "reporterCode", "882", "partnerCode", "184")
                .row("WSM", "X", "COK", "TOTAL", "202401", "6")
                .row("WSM", "X", "", "9018", "2023", "7", "partnerCode", "0");
        byte[] json = ContractDocument.JSON.writeValueAsBytes(file.json());
        importing("application/json", json, "retrievedOn=2025-06-01")
                .statusCode(201)
                .body("layout", equalTo("COMTRADE_JSON"))
                .body("taken", equalTo(2))
                .body("passedOver.WORLD", equalTo(1));
        assertEquals(List.of("2023=5.25", "2024-01=6"), standing("reporter=WSM"));
    }

    @Test
    void whatIsExportedCanBeImported() {
        String maker = newParty();
        String csv =
                "indicator,reporter,from,to,product.code,product.revision,period,value,unit,source.name,retrievedOn\n"
                        + "EXPORT_VALUE," + maker + "," + maker + ",ATA,9018,HS2022,2023,12.5,USD,'=Sheet,2025-06-01\n"
                        + "COUNT," + maker + "," + maker + ",ATA,,,2023-Q1,3,,Invented,2025-06-01\n";
        importing("text/csv; charset=utf-8", csv.getBytes(UTF_8), "")
                .statusCode(201)
                .body("layout", equalTo("OBSERVATION_CSV"))
                .body("taken", equalTo(2));
        byte[] exported =
                reader().get("/observations?format=csv&reporter=" + maker).asByteArray();
        importing("text/csv", exported, "").statusCode(200).body("unchanged", equalTo(2));
        byte[] lines =
                reader().get("/observations?format=ndjson&reporter=" + maker).asByteArray();
        importing("application/x-ndjson", lines, "")
                .statusCode(200)
                .body("layout", equalTo("OBSERVATION_NDJSON"))
                .body("unchanged", equalTo(2));
        String other = newParty();
        importing(
                        "application/x-ndjson",
                        new String(lines, UTF_8).replace(maker, other).getBytes(UTF_8),
                        "")
                .statusCode(201)
                .body("taken", equalTo(2));
        assertEquals(List.of("2023=12.5", "2023-Q1=3"), standing("reporter=" + other));
        reader().get("/observations?reporter=" + other + "&period=2023")
                .then()
                .body("items[0].source.name", equalTo("=Sheet"));
    }

    @Test
    void inWhateverOrderAndSplitTheSameStands() {
        String one = newParty();
        String other = newParty();
        String[] lines = {
            "2021,1,2025-01-01", "2021,2,2025-02-01", "2021,1,2025-03-01", "2022,5,2025-02-01", "2022,6,2025-01-01"
        };
        own(one, lines);
        for (int i = lines.length - 1; i >= 0; i--) {
            own(other, lines[i]);
        }
        own(other, lines);
        own(other, Arrays.copyOf(lines, 2));
        assertEquals(List.of("2021=1", "2022=5"), standing("reporter=" + one));
        assertEquals(List.of("2021=1", "2022=5"), standing("reporter=" + other));
    }

    private static void own(String maker, String... lines) {
        StringBuilder csv = new StringBuilder("indicator,reporter,from,to,unit,source.name,period,value,retrievedOn\n");
        for (String line : lines) {
            csv.append("INVESTMENT," + maker + "," + maker + ",ATA,USD,Invented," + line + "\n");
        }
        importing("text/csv", csv.toString().getBytes(UTF_8), "").body("errors", hasSize(0));
    }

    @Test
    void moreThanOneChunkIsStoredAndRepeatsAreSeen() {
        ComtradeFile file = new ComtradeFile();
        for (int i = 0; i < 5000; i++) {
            file.row("TON", "X", "NIU", "%02d%02d%02d".formatted(1 + i % 70, i / 70, 10), "2023", "5");
        }
        file.row("TON", "X", "NIU", "010010", "2023", "5");
        comtrade(file, "2025-06-01")
                .statusCode(201)
                .body("taken", equalTo(5000))
                .body("unchanged", equalTo(1));
        file.row("TON", "X", "NIU", "010010", "2023", "6");
        importing("text/csv", file.csv(), "retrievedOn=2025-06-02&dryRun=true")
                .statusCode(422)
                .body("code", equalTo("BAD_FILE"))
                .body("errors[0].line", equalTo(5003))
                .body("errors[0].detail", containsString("another value"));
        reader().get("/observations?reporter=TON&count=true").then().body("total", equalTo(5000));
    }

    @Test
    void anIdempotencyKeyAnswersTheFirstResult() {
        String key = "import-" + System.nanoTime();
        byte[] file =
                new ComtradeFile().row("VUT", "X", "SLB", "9018", "2023", "1").csv();
        byte[] other =
                new ComtradeFile().row("VUT", "X", "SLB", "9018", "2023", "2").csv();
        String query = "/observations/imports?retrievedOn=2025-06-01";
        String id = writer().header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post(query)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // Only what would be recorded again meets the key; what is known already changes nothing anyway.
        writer().header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post(query)
                .then()
                .statusCode(200);
        writer().header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(other)
                .post(query)
                .then()
                .statusCode(422);
        reader().get("/observations?reporter=VUT&vintages=all").then().body("items.importId", equalTo(List.of(id)));
    }
}
