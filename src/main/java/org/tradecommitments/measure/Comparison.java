package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target;
import org.tradecommitments.observation.Period;

/** Puts the figures of both books, as they are compared with the goal, beside what the path asks by then. */
final class Comparison {

    private final Terms terms;
    private final @Nullable BigDecimal goal;
    private final @Nullable BigDecimal origin;

    private Comparison(Terms terms, Progress progress) {
        this.terms = terms;
        this.goal = progress.goal();
        this.origin = terms.isCumulative() ? BigDecimal.ZERO : progress.baseline();
    }

    /** For each period for which either book has something to compare, the earliest first. */
    static List<ComparedView> of(Terms terms, Progress progress, List<Figure> own, List<Figure> mirror) {
        Comparison comparison = new Comparison(terms, progress);
        Map<Period, Figure> ours = comparison.compared(own);
        Map<Period, Figure> theirs = comparison.compared(mirror);
        Set<Period> periods = new TreeSet<>(ours.keySet());
        periods.addAll(theirs.keySet());
        return periods.stream()
                .map(period -> comparison.view(period, ours.get(period), theirs.get(period)))
                .toList();
    }

    private Map<Period, Figure> compared(List<Figure> figures) {
        return new FigureSeries(figures, terms.rate())
                .compared(terms).stream()
                        .collect(Collectors.toMap(
                                Figure::period, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private ComparedView view(Period period, @Nullable Figure own, @Nullable Figure mirror) {
        return new ComparedView(
                period.toString(),
                own == null ? null : plain(own.value()),
                mirror == null ? null : plain(mirror.value()),
                plain(expected(period.lastDay())),
                own != null && own.provisional(),
                mirror != null && mirror.provisional());
    }

    private @Nullable BigDecimal expected(LocalDate on) {
        LocalDate due = terms.due();
        if (!terms.followsPath() || goal == null || origin == null || due == null || !on.isAfter(terms.start())) {
            return null;
        }
        return on.isBefore(due)
                ? new Route(origin, goal, terms.path()).after(Months.share(terms.start(), on, due))
                : goal;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        return Target.plain(Measuring.rounded(figure));
    }
}
