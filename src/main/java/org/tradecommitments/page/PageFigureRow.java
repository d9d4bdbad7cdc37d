package org.tradecommitments.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.measure.ComparedView;
import org.tradecommitments.measure.MirrorView;
import org.tradecommitments.measure.ProgressView.ByReading;
import org.tradecommitments.measure.ProgressView.FigureView;
import org.tradecommitments.observation.Period;

/**
 * A row of a reading's table: what both books have of a period, and what was asked by its end.
 *
 * @param compared what is set against the goal there; null where a part of it is missing
 */
record PageFigureRow(
        Period period,
        @Nullable FigureView own,
        @Nullable MirrorView mirror,
        @Nullable ComparedView compared) {

    /** Where a figure is from. */
    record Source(String name, @Nullable String url, LocalDate retrievedOn) {}

    /** A row for each period of which either book has a figure, the earliest first. */
    static List<PageFigureRow> of(ByReading progress) {
        Map<String, FigureView> own = by(progress.series(), FigureView::period);
        Map<String, MirrorView> mirror = by(progress.mirror(), MirrorView::period);
        Map<String, ComparedView> compared = by(progress.compared(), ComparedView::period);
        return Stream.of(own, mirror)
                .flatMap(each -> each.keySet().stream())
                .map(Period::of)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(period -> new PageFigureRow(
                        period,
                        own.get(period.toString()),
                        mirror.get(period.toString()),
                        compared.get(period.toString())))
                .toList();
    }

    private static <T> Map<String, T> by(List<T> figures, Function<T, String> period) {
        return figures.stream().collect(Collectors.toMap(period, Function.identity()));
    }

    public LocalDate on() {
        return period.lastDay();
    }

    /** The figure of the chart's line, as it reads it. */
    public String ownPoint() {
        return compared == null ? "" : plain(compared.value());
    }

    public String mirrorPoint() {
        return compared == null ? "" : plain(compared.mirror());
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    @Nullable
    public BigDecimal gap() {
        return mirror == null ? null : mirror.gap();
    }

    @Nullable
    public BigDecimal sum() {
        return compared == null ? null : compared.value();
    }

    @Nullable
    public BigDecimal asked() {
        return compared == null ? null : compared.expected();
    }

    /** Whose figures may still be revised, as the chart reads it. */
    public String provisional() {
        return compared == null
                ? ""
                : (compared.provisional() ? "own" : "") + (compared.mirrorProvisional() ? " other" : "");
    }

    /** Those of both figures, once each. */
    public List<Source> sources() {
        return Stream.of(
                        own == null ? null : new Source(own.source(), own.url(), own.retrievedOn()),
                        mirror == null ? null : new Source(mirror.source(), mirror.url(), mirror.retrievedOn()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
