package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
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

/** Series, as another room reads them from what was recorded through the API. */
@QuarkusTest
class SeriesReaderTest extends ApiTest {

    @Inject
    SeriesReader reader;

    private static void record(String maker, String product, String period, int value, String retrievedOn) {
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
                        Map.of("code", product, "revision", "HS2022"),
                        "period",
                        period,
                        "value",
                        value,
                        "unit",
                        "USD",
                        "source",
                        Map.of("name", "Invented statistics"),
                        "retrievedOn",
                        retrievedOn));
    }

    private Series read(String maker, @Nullable Instant asOf) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reader.read(
                        new SeriesRequest(
                                Indicator.EXPORT_VALUE,
                                maker,
                                maker,
                                "ATA",
                                List.of(new HsCode("9018", "HS2022"), new HsCode("9022", null)),
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
    void aSeriesIsOfWhatStandsAndOfWhatStood() {
        String maker = newParty();
        record(maker, "901811", "2023", 40, "2025-06-01");
        record(maker, "901890", "2023", 60, "2025-06-01");
        record(maker, "9022", "2024", 7, "2025-06-01");
        record(maker, "8541", "2024", 1000, "2025-06-01");
        Instant then = Instant.now();
        record(maker, "901890", "2023", 65, "2025-07-01");
        Series series = read(maker, null);
        assertEquals(List.of("2023=105", "2024=7"), values(series));
        assertEquals(2, series.points().get(0).vintages().size());
        assertEquals(
                "Invented statistics", series.points().get(0).vintages().get(0).source());
        assertEquals(List.of("2023=100", "2024=7"), values(read(maker, then)));
    }
}
