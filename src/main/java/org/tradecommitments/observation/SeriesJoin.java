package org.tradecommitments.observation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradecommitments.commitment.Units;
import org.tradecommitments.observation.Period.Frequency;
import org.tradecommitments.observation.Series.Point;

/**
 * Joins figures that stand to one series: units, products, revisions of the HS, months to years. What it answers depends
 * on the figures alone and not on the order that they come in.
 */
final class SeriesJoin {

    private static final HsCode NO_PRODUCT = new HsCode("", null);

    private final SeriesRequest request;
    private final SeriesNotes notes = new SeriesNotes();
    private final ProductJoin products;
    private final SortedMap<Period, SortedMap<String, CodeTree>> treesByPeriod = new TreeMap<>();

    private SeriesJoin(SeriesRequest request, Collection<SeriesFigure> figures, Concordances concordances) {
        this.request = request;
        this.products = new ProductJoin(concordances, notes, request.isAdditive());
        Map<Period, Map<String, Map<String, SeriesFigure>>> sorted = new HashMap<>();
        figures.stream()
                .filter(figure ->
                        figure.product().isEmpty() == request.products().isEmpty())
                .sorted(Comparator.comparing(figure -> String.valueOf(figure.unit())))
                .map(this::inUnit)
                .flatMap(Optional::stream)
                .forEach(figure -> sorted.computeIfAbsent(figure.period(), key -> new HashMap<>())
                        .computeIfAbsent(figure.hsRevision(), key -> new HashMap<>())
                        .merge(figure.product(), figure, this::nearer));
        sorted.forEach((period, byRevision) -> {
            SortedMap<String, CodeTree> trees = new TreeMap<>();
            byRevision.forEach((revision, byCode) -> trees.put(revision, new CodeTree(byCode)));
            treesByPeriod.put(period, trees);
        });
    }

    /** Makes the series that a request asks for of all figures that stand for it. */
    static Series join(SeriesRequest request, Collection<SeriesFigure> figures, Concordances concordances) {
        return new SeriesJoin(request, figures, concordances).series();
    }

    private Optional<SeriesFigure> inUnit(SeriesFigure figure) {
        String from = figure.unit();
        String to = request.unit();
        if (Objects.equals(from, to)) {
            return Optional.of(figure);
        }
        BigDecimal converted = from == null || to == null ? null : Units.convert(figure.value(), from, to);
        if (converted == null) {
            notes.add(
                    figure.period(),
                    "figures " + (from == null ? "without a unit" : "in " + from) + " are left out, as "
                            + (to == null ? "a bare count" : to) + " is asked for");
            return Optional.empty();
        }
        return Optional.of(new SeriesFigure(
                figure.product(),
                figure.hsRevision(),
                figure.period(),
                from,
                converted,
                figure.provisional(),
                figure.vintage()));
    }

    /** Of two figures that differ by unit alone, the one that needs no conversion. */
    private SeriesFigure nearer(SeriesFigure one, SeriesFigure other) {
        return Objects.equals(other.unit(), request.unit()) ? other : one;
    }

    private Series series() {
        List<HsCode> asked =
                request.products().isEmpty() ? List.of(NO_PRODUCT) : ProductJoin.outermost(request.products());
        List<Point> points = new ArrayList<>();
        for (Period period : periods()) {
            Set<SeriesFigure> figures = known(asked, period).figures;
            if (figures.size() > 1 && !request.isAdditive()) {
                notes.add(period, request.indicator() + " does not add up; ask for one product");
            } else if (!figures.isEmpty()) {
                points.add(point(period, figures));
            }
        }
        return new Series(List.copyOf(points), notes.sentences());
    }

    /** The periods of the frequency asked for in which anything is known. */
    private SortedSet<Period> periods() {
        SortedSet<Period> periods = new TreeSet<>();
        for (Period period : treesByPeriod.keySet()) {
            if (period.frequency().compareTo(request.frequency()) >= 0) {
                periods.add(within(period, request.frequency()));
            }
        }
        return periods;
    }

    private static Period within(Period period, Frequency frequency) {
        int month = period.firstDay().getMonthValue();
        int number = (month - 1) * frequency.perYear() / 12 + 1;
        return new Period(period.year(), frequency, number);
    }

    /**
     * What is known of a period.
     *
     * @param some whether anything is known of it, though not all that it is made of
     */
    private record Known(Set<SeriesFigure> figures, boolean some) {}

    /** The figures that make up a period: its own, and for products that have none those of all the shorter ones in it. */
    private Known known(List<HsCode> asked, Period period) {
        ProductJoin.Found own = products.find(asked, period, treesByPeriod.getOrDefault(period, new TreeMap<>()));
        if (own.open().isEmpty() || period.frequency() == Frequency.MONTH || !request.isAdditive()) {
            return new Known(own.figures(), !own.figures().isEmpty());
        }
        List<Known> parts = parts(period).stream()
                .map(part -> known(own.open(), part))
                .filter(Known::some)
                .toList();
        Set<SeriesFigure> figures = new HashSet<>(own.figures());
        boolean complete =
                parts.size() == parts(period).size() && parts.stream().noneMatch(part -> part.figures.isEmpty());
        if (complete) {
            parts.forEach(part -> figures.addAll(part.figures));
        }
        if (period.frequency() == request.frequency() && !parts.isEmpty()) {
            notes.add(period, complete ? sumOf(parts) : notSumOf(own.figures()));
        }
        return new Known(figures, !figures.isEmpty() || !parts.isEmpty());
    }

    private static String sumOf(List<Known> parts) {
        boolean months = parts.stream()
                .flatMap(part -> part.figures.stream())
                .anyMatch(each -> each.period().frequency() == Frequency.MONTH);
        return "the sum of its " + (months ? "months" : "quarters");
    }

    private static String notSumOf(Set<SeriesFigure> own) {
        return (own.isEmpty() ? "" : "of some products ")
                + "not all quarters or months are known, and those that are known are not counted";
    }

    private static List<Period> parts(Period period) {
        Frequency shorter = period.frequency() == Frequency.YEAR ? Frequency.QUARTER : Frequency.MONTH;
        int count = shorter.perYear() / period.frequency().perYear();
        Period first = new Period(period.year(), shorter, (period.number() - 1) * count + 1);
        List<Period> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(first.plus(i));
        }
        return parts;
    }

    private Point point(Period period, Set<SeriesFigure> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean provisional = false;
        SortedSet<Series.Vintage> vintages = new TreeSet<>(Series.Vintage.ORDER);
        for (SeriesFigure figure : figures) {
            sum = sum.add(figure.value());
            provisional |= figure.provisional();
            vintages.add(figure.vintage());
            if (!Objects.equals(figure.unit(), request.unit())) {
                notes.add(period, "figures in " + figure.unit() + " are converted to " + request.unit());
            }
        }
        return new Point(period, ObservationView.plain(sum), provisional, List.copyOf(vintages));
    }
}
