package org.tradecommitments.fetch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradecommitments.measure.NeededSeries;
import org.tradecommitments.observation.ComtradeAreas;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.Period;
import org.tradecommitments.observation.Period.Frequency;

/**
 * Makes of what readings need the questions that Comtrade can be asked: each flow in both books, what several readings need
 * of one flow together, and no more at once than the API takes.
 */
final class Questions {

    private static final String ALL_PRODUCTS = "TOTAL";

    /** A year of months. More it answers by "Maximum number of periods is 12". */
    private static final int PERIODS_AT_ONCE = 12;

    /** So that an address stays far below the 4,096 characters that the API reads. */
    private static final int PRODUCTS_AT_ONCE = 50;

    private static final Comparator<Flow> ORDER = Comparator.comparing(Flow::reporter)
            .thenComparing(Flow::partner)
            .thenComparing(Flow::flow)
            .thenComparing(Flow::frequency);

    private final LocalDate today;
    private final int yearsBefore;
    private final Function<List<HsCode>, SortedSet<String>> codes;
    private final Map<Flow, Asked> askedByFlow = new TreeMap<>(ORDER);

    /**
     * No questions yet.
     *
     * @param today what has not ended by then is not asked for
     * @param yearsBefore how many years before the first that a reading names are asked for
     * @param codes the codes that figures of some products are published under
     */
    Questions(LocalDate today, int yearsBefore, Function<List<HsCode>, SortedSet<String>> codes) {
        this.today = today;
        this.yearsBefore = yearsBefore;
        this.codes = codes;
    }

    private record Flow(Frequency frequency, String reporter, String flow, String partner) {}

    private static final class Asked {
        private final SortedSet<String> products = new TreeSet<>();
        private int firstYear = Integer.MAX_VALUE;
    }

    /** Adds what a reading needs; nothing where Comtrade does not know a side of it, such as an organisation. */
    void add(NeededSeries need) {
        Optional<String> from = ComtradeAreas.number(need.from());
        Optional<String> to = ComtradeAreas.number(need.to());
        if (from.isPresent() && to.isPresent()) {
            Frequency frequency = need.frequency() == Frequency.YEAR ? Frequency.YEAR : Frequency.MONTH;
            add(new Flow(frequency, from.get(), "X", to.get()), need);
            add(new Flow(frequency, to.get(), "M", from.get()), need);
        }
    }

    private void add(Flow flow, NeededSeries need) {
        Asked asked = askedByFlow.computeIfAbsent(flow, key -> new Asked());
        if (need.products().isEmpty()) {
            asked.products.add(ALL_PRODUCTS);
        } else {
            asked.products.addAll(codes.apply(need.products()));
        }
        asked.firstYear = Math.min(asked.firstYear, need.firstYear() - yearsBefore);
    }

    List<Question> all() {
        List<Question> questions = new ArrayList<>();
        askedByFlow.forEach((flow, asked) -> {
            List<String> products = List.copyOf(asked.products);
            for (List<String> periods : periods(flow.frequency, asked.firstYear)) {
                for (List<String> some : parts(products, PRODUCTS_AT_ONCE)) {
                    questions.add(new Question(flow.frequency, flow.reporter, flow.flow, flow.partner, some, periods));
                }
            }
        });
        return questions;
    }

    /** Those that have ended, a year of months or so many years together, counted from the first. */
    private List<List<String>> periods(Frequency frequency, int firstYear) {
        Period first = Period.of(LocalDate.of(firstYear, 1, 1), frequency);
        List<String> ended = Stream.iterate(first, period -> period.lastDay().isBefore(today), period -> period.plus(1))
                .map(period -> period.toString().replace("-", ""))
                .toList();
        return parts(ended, PERIODS_AT_ONCE);
    }

    private static List<List<String>> parts(List<String> all, int atOnce) {
        List<List<String>> parts = new ArrayList<>();
        for (int first = 0; first < all.size(); first += atOnce) {
            parts.add(all.subList(first, Math.min(first + atOnce, all.size())));
        }
        return parts;
    }
}
