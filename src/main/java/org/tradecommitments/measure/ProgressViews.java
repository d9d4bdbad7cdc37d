package org.tradecommitments.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.commitment.Target;
import org.tradecommitments.measure.ProgressView.Assumption;
import org.tradecommitments.measure.ProgressView.BaselineFigureView;
import org.tradecommitments.measure.ProgressView.ByReading;
import org.tradecommitments.measure.ProgressView.FigureView;
import org.tradecommitments.measure.ProgressView.LatestView;
import org.tradecommitments.measure.ProgressView.PathPoint;
import org.tradecommitments.measure.ProgressView.ProjectionView;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.Series;
import org.tradecommitments.observation.Series.Point;
import org.tradecommitments.observation.Series.Vintage;

/** Makes of a reading and its figures what is served of its progress. */
final class ProgressViews {

    private static final BigDecimal LEVEL = BigDecimal.valueOf(Projection.LEVEL_PERCENT, 2);

    private final Map<String, String> names;

    /** @param names of parties, by code */
    ProgressViews(Map<String, String> names) {
        this.names = names;
    }

    ByReading of(Measured measured, boolean lead, Series mirror) {
        Reading reading = measured.reading();
        Progress progress = measured.progress();
        Terms terms = measured.terms();
        Projection.Outcome outcome = Projection.of(terms, Measured.figures(measured.series()), progress);
        return new ByReading(
                reading.id,
                reading.label,
                lead,
                progress.signal(),
                reading.unit,
                reading.baselinePeriod == null
                        ? null
                        : new BaselineFigureView(reading.baselinePeriod, plain(progress.baseline())),
                plain(progress.goal()),
                reading.dueTo,
                latest(progress.latest()),
                plain(progress.attainment()),
                plain(progress.shareOfGoal()),
                plain(progress.expectedByNow()),
                progress.missing() == null ? null : progress.missing().text(),
                path(terms, progress),
                outcome.projection() == null ? null : projection(outcome.projection()),
                outcome.without() == null ? null : outcome.without().text(),
                measured.series().points().stream().map(ProgressViews::figure).toList(),
                mirror(measured.series(), mirror),
                Comparison.of(terms, progress, Measured.figures(measured.series()), Measured.figures(mirror)),
                assumptions(measured, mirror),
                Sentence.of(subject(reading), terms, progress));
    }

    private Subject subject(Reading reading) {
        return new Subject(
                reading.indicator,
                null,
                reading.products.stream().map(HsCode::code).toList(),
                names.get(reading.from),
                names.get(reading.to),
                names.get(reading.reporter),
                reading.unit);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        return Target.plain(Measuring.rounded(figure));
    }

    private static BigDecimal known(BigDecimal figure) {
        return requireNonNull(plain(figure));
    }

    private static @Nullable LatestView latest(Progress.@Nullable Latest latest) {
        return latest == null
                ? null
                : new LatestView(
                        latest.figure().period().toString(),
                        known(latest.value()),
                        latest.span(),
                        latest.figure().provisional());
    }

    /** Where the path leads through at the ends of its years. */
    private static List<PathPoint> path(Terms terms, Progress progress) {
        BigDecimal goal = progress.goal();
        BigDecimal from = terms.isCumulative() ? BigDecimal.ZERO : progress.baseline();
        LocalDate due = terms.due();
        if (!terms.followsPath() || goal == null || from == null || due == null) {
            return List.of();
        }
        Route route = new Route(from, goal, terms.path());
        List<PathPoint> points = new ArrayList<>();
        LocalDate start = terms.start();
        for (LocalDate on = start;
                on.isBefore(due);
                on = on.plusDays(1).plusYears(1).minusDays(1)) {
            points.add(new PathPoint(on, known(route.after(Months.share(start, on, due)))));
        }
        points.add(new PathPoint(due, known(goal)));
        return points;
    }

    private static ProjectionView projection(Projection projection) {
        return new ProjectionView(
                projection.reachedBy(),
                Arrays.asList(projection.from(), projection.to()),
                LEVEL,
                projection.method(),
                Sentence.of(projection));
    }

    private static FigureView figure(Point point) {
        List<Vintage> vintages = point.vintages();
        return new FigureView(
                point.period().toString(),
                known(point.value()),
                point.provisional(),
                vintages.stream().map(Vintage::source).distinct().collect(Collectors.joining("; ")),
                vintages.get(0).url(),
                latest(vintages, Vintage::retrievedOn),
                latest(vintages, Vintage::recordedAt));
    }

    private static <T extends Comparable<? super T>> T latest(List<Vintage> vintages, Function<Vintage, T> time) {
        return vintages.stream().map(time).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<MirrorView> mirror(Series own, Series mirror) {
        Map<?, BigDecimal> ownByPeriod = own.points().stream().collect(Collectors.toMap(Point::period, Point::value));
        return mirror.points().stream()
                .map(point -> {
                    BigDecimal other = ownByPeriod.get(point.period());
                    return MirrorView.of(
                            figure(point),
                            other == null ? null : plain(point.value().subtract(other)));
                })
                .toList();
    }

    private static List<Assumption> assumptions(Measured measured, Series mirror) {
        Reading reading = measured.reading();
        List<Assumption> assumptions = new ArrayList<>();
        if (reading.baseline != null) {
            add(assumptions, "BASELINE", reading.baseline);
        }
        add(assumptions, "DUE", reading.due);
        for (Term term : Term.values()) {
            Grounds grounds = reading.terms.get(term);
            if (grounds != null) {
                add(assumptions, term.name(), grounds);
            }
        }
        Stream.of(measured.series(), measured.baselineSeries(), mirror)
                .flatMap(series -> series.notes().stream())
                .distinct()
                .forEach(note -> assumptions.add(new Assumption("FIGURES", note)));
        measured.progress().steps().forEach(step -> assumptions.add(new Assumption("RULE", step.text())));
        return assumptions;
    }

    private static void add(List<Assumption> assumptions, String term, Grounds grounds) {
        if (grounds.basis() == Basis.ASSUMED) {
            assumptions.add(new Assumption(term, requireNonNull(grounds.note())));
        }
    }
}
