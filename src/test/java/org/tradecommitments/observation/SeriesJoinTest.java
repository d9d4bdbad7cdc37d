package org.tradecommitments.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.observation.Period.Frequency;

class SeriesJoinTest {

    private static final Series.Vintage VINTAGE =
            new Series.Vintage("Invented", null, LocalDate.of(2025, 6, 1), Instant.EPOCH, 7);
    private static final Concordances NONE = new Concordances(List.of());

    private static SeriesFigure figure(String product, String revision, String period, double value) {
        return figure(product, revision, period, value, "USD");
    }

    private static SeriesFigure figure(
            String product, String revision, String period, double value, @Nullable String unit) {
        return new SeriesFigure(product, revision, Period.of(period), unit, BigDecimal.valueOf(value), false, VINTAGE);
    }

    private static SeriesRequest request(Frequency frequency, String... products) {
        List<HsCode> codes = IntStream.range(0, products.length / 2)
                .mapToObj(i -> new HsCode(products[2 * i], products[2 * i + 1].isEmpty() ? null : products[2 * i + 1]))
                .toList();
        return new SeriesRequest(Indicator.EXPORT_VALUE, "AAA", "AAA", "BBB", codes, "USD", frequency);
    }

    private static Series years(List<SeriesFigure> figures, Concordances concordances, String... products) {
        return SeriesJoin.join(request(Frequency.YEAR, products), figures, concordances);
    }

    private static String text(Series series) {
        return series.points().stream()
                .map(point -> point.period() + "=" + point.value().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static Concordances table(String... lines) {
        return new Concordances(java.util.Arrays.stream(lines)
                .map(line -> line.split(" ", -1))
                .map(part -> new ConcordanceLine("HS2017", part[0], "HS2022", part[1]))
                .toList());
    }

    @Test
    void aHeadingIsItsOwnRowOrTheSumOfItsSubheadingsNeverBoth() {
        List<SeriesFigure> figures = List.of(
                figure("9018", "HS2022", "2023", 100),
                figure("901811", "HS2022", "2023", 60),
                figure("901890", "HS2022", "2023", 30),
                figure("901811", "HS2022", "2024", 70),
                figure("901890", "HS2022", "2024", 50));
        assertEquals("2023=100 2024=120", text(years(figures, NONE, "9018", "HS2022")));
        assertEquals("2023=100 2024=120", text(years(figures, NONE, "90", "HS2022")));
        assertEquals("2023=60 2024=70", text(years(figures, NONE, "901811", "HS2022")));
        assertEquals(List.of(), years(figures, NONE, "9018", "HS2022").notes());
    }

    @Test
    void productsThatContainEachOtherCountOnce() {
        List<SeriesFigure> figures =
                List.of(figure("901811", "HS2022", "2024", 70), figure("9022", "HS2022", "2024", 5));
        assertEquals("2024=75", text(years(figures, NONE, "9018", "HS2022", "901811", "HS2022", "9022", "HS2022")));
    }

    @Test
    void withoutAConcordanceTheSameCodesAreTakenAndSaidSo() {
        List<SeriesFigure> figures = List.of(
                figure("9018", "HS2017", "2019", 1),
                figure("9018", "HS2017", "2020", 2),
                figure("9018", "HS2022", "2022", 4));
        Series series = years(figures, NONE, "9018", "HS2022");
        assertEquals("2019=1 2020=2 2022=4", text(series));
        assertEquals(
                List.of("2019 to 2020: figures are in HS2017; as no concordance with HS2022 has been loaded, the same"
                        + " codes are taken."),
                series.notes());
    }

    @Test
    void aConcordanceJoinsWhatBelongsWhollyAndNamesWhatDoesNot() {
        Concordances table = table("854140 854141", "854140 854142", "854140 854143", "854150 854143", "851100 854143");
        List<SeriesFigure> figures = List.of(
                figure("854140", "HS2017", "2021", 100),
                figure("854150", "HS2017", "2021", 7),
                figure("851100", "HS2017", "2021", 2),
                figure("854143", "HS2022", "2022", 90));
        Series panels = years(figures, table, "854143", "HS2022");
        assertEquals("2021=9 2022=90", text(panels));
        assertTrue(
                panels.notes()
                        .contains(
                                "2021: 854140 of HS2017 is only in part what was asked for in HS2022, and not counted."),
                panels.notes().toString());
        // All that 854140 became is asked for.
        assertEquals("2021=109 2022=90", text(years(figures, table, "8541", "HS2022")));
    }

    @Test
    void aHeadingOfAnotherRevisionIsTakenWhereAllOfItBelongs() {
        Concordances table = table("901811 901812", "901890 901890", "902211 902212");
        List<SeriesFigure> figures =
                List.of(figure("9018", "HS2017", "2020", 50), figure("901811", "HS2017", "2020", 20));
        assertEquals("2020=50", text(years(figures, table, "9018", "HS2022")));
        assertEquals("2020=20", text(years(figures, table, "901812", "HS2022")));
        Series none = years(List.of(figure("9018", "HS2017", "2020", 50)), table, "901812", "HS2022");
        assertEquals("", text(none));
    }

    @Test
    void whatTheConcordanceDoesNotKnowKeepsItsCode() {
        Series series = years(List.of(figure("300490", "HS2017", "2020", 5)), table("901811 901811"), "3004", "HS2022");
        assertEquals("2020=5", text(series));
        assertEquals(
                List.of("2020: 300490 of HS2017 is not in the concordance with HS2022 and is taken for the same code."),
                series.notes());
    }

    @Test
    void oneFigureCountsOnceThoughAskedInTwoRevisions() {
        List<SeriesFigure> figures = List.of(figure("9018", "HS2017", "2020", 5), figure("9018", "HS2022", "2023", 6));
        assertEquals("2020=5 2023=6", text(years(figures, NONE, "9018", "HS2017", "9018", "HS2022")));
    }

    @Test
    void aPeriodInTwoRevisionsIsTakenFromTheOneAskedFor() {
        List<SeriesFigure> figures = List.of(figure("9018", "HS2017", "2023", 5), figure("9018", "HS2022", "2023", 6));
        assertEquals("2023=5", text(years(figures, NONE, "9018", "HS2017")));
        assertEquals("2023=6", text(years(figures, NONE, "9018", "")));
    }

    @Test
    void aYearIsTheSumOfItsMonthsWhereAllAreKnown() {
        List<SeriesFigure> figures = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            figures.add(figure("9018", "HS2022", "2023-%02d".formatted(month), month));
        }
        figures.add(figure("9018", "HS2022", "2024-01", 9));
        Series series = years(figures, NONE, "9018", "HS2022");
        assertEquals("2023=78", text(series));
        assertEquals(
                List.of(
                        "2023: the sum of its months.",
                        "2024: not all quarters or months are known, and those that are known are not counted."),
                series.notes());
        assertEquals(
                "2023-Q1=6 2023-Q2=15 2023-Q3=24 2023-Q4=33",
                text(SeriesJoin.join(request(Frequency.QUARTER, "9018", "HS2022"), figures, NONE)));
        figures.add(figure("9018", "HS2022", "2023", 80));
        assertEquals("2023=80", text(years(figures, NONE, "9018", "HS2022")));
    }

    @Test
    void unitsAreConvertedWhereTheyAreOfOneKind() {
        SeriesRequest tonnes =
                new SeriesRequest(Indicator.EXPORT_QUANTITY, "A", "A", "B", List.of(), "t", Frequency.YEAR);
        Series series = SeriesJoin.join(
                tonnes,
                List.of(
                        figure("", "", "2023", 1500, "kg"),
                        figure("", "", "2024", 2, "t"),
                        figure("", "", "2022", 1, "L")),
                NONE);
        assertEquals("2023=1.5 2024=2", text(series));
        assertEquals(
                List.of(
                        "2022: figures in L are left out, as t is asked for.",
                        "2023: figures in kg are converted to t."),
                series.notes());
    }

    @Test
    void ratesDoNotAddUp() {
        SeriesRequest rate = new SeriesRequest(
                Indicator.TARIFF_RATE, "A", "A", "B", List.of(new HsCode("9018", null)), "%", Frequency.YEAR);
        List<SeriesFigure> figures =
                List.of(figure("901811", "", "2023", 5, "%"), figure("901890", "", "2023", 6, "%"));
        assertEquals("", text(SeriesJoin.join(rate, figures, NONE)));
    }

    /** Whatever the order, the same series. */
    @Property
    void theOrderOfTheFiguresDoesNotMatter(@ForAll("figures") List<SeriesFigure> figures, @ForAll Random random) {
        Concordances table = table("901811 901811", "901812 901811", "901890 901890", "901890 902211");
        SeriesRequest request = request(Frequency.YEAR, "9018", "HS2022", "902211", "HS2017");
        List<SeriesFigure> shuffled = new ArrayList<>(figures);
        Collections.shuffle(shuffled, random);
        assertEquals(SeriesJoin.join(request, figures, table), SeriesJoin.join(request, shuffled, table));
    }

    /** No figure counts twice: a point is never more than all figures of its period together. */
    @Property
    void nothingCountsTwice(@ForAll("figures") List<SeriesFigure> figures) {
        Series series = SeriesJoin.join(request(Frequency.MONTH, "90", "HS2022", "9018", "HS2017"), figures, NONE);
        for (Series.Point point : series.points()) {
            BigDecimal leaves = figures.stream()
                    .filter(figure -> figure.period().equals(point.period()))
                    .map(SeriesFigure::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertTrue(point.value().compareTo(leaves) <= 0);
        }
    }

    @Provide
    Arbitrary<List<SeriesFigure>> figures() {
        Arbitrary<SeriesFigure> figure = Combinators.combine(
                        Arbitraries.of("90", "9018", "901811", "901812", "901890", "9022", "902211"),
                        Arbitraries.of("HS2017", "HS2022", ""),
                        Arbitraries.of(
                                "2023", "2024", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2023-01", "2023-02"),
                        Arbitraries.integers().between(1, 1000))
                .as(SeriesJoinTest::figure);
        return figure.list().ofMaxSize(30).uniqueElements(each -> each.product() + each.hsRevision() + each.period());
    }
}
