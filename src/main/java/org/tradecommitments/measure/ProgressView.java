package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.measure.Progress.Span;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Tabular;

/** The progress of a commitment's target, by each of its readings. */
@Schema(name = "Progress", description = "How far the target has come, by each of its readings.")
public record ProgressView(
        @Schema(required = true, description = "The reference of the commitment.", examples = "MYS-RUS-2025-003")
        String commitment,

        @Schema(required = true, nullable = true, description = "The instant as of which it was asked; null: by now.")
        @Nullable
        Instant asOf,

        @Schema(required = true, description = "The readings that count, in the order in which they were recorded.")
        List<ByReading> readings,

        @Schema(
                required = true,
                description = "The revision of the record that this answer was read at.",
                examples = "43")
        long revision)
        implements Tabular<ProgressView.Row> {

    /** The progress by one reading. */
    @Schema(name = "ReadingProgress", description = "How far the target has come, by one reading.")
    public record ByReading(
            @Schema(required = true, description = "The id of the reading.")
            UUID id,

            @Schema(
                    required = true,
                    description = "What sets it apart.",
                    examples = "against 2024, in the seller's books")
            String label,

            @Schema(required = true, description = "Whether it is the one that speaks for the commitment.")
            boolean lead,

            @Schema(required = true, description = "How the target stands by it.")
            TargetSignal signal,

            @Schema(required = true, nullable = true, description = "The unit of all its figures.", examples = "USD")
            @Nullable
            String unit,

            @Schema(required = true, nullable = true, description = "What it is measured from.") @Nullable
            BaselineFigureView baseline,

            @Schema(required = true, nullable = true, description = "What is to be reached.", examples = "2000000")
            @Nullable
            BigDecimal goal,

            @Schema(required = true, description = "By when.", examples = "2027-12-31")
            LocalDate due,

            @Schema(required = true, nullable = true, description = "The figure that was judged.") @Nullable
            LatestView latest,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "(latest − baseline) ÷ (goal − baseline); of a sum, its share of the goal.",
                    examples = "0.31")
            @Nullable
            BigDecimal attainment,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "latest ÷ goal, where there is a goal but no baseline to set out from.",
                    examples = "0.66")
            @Nullable
            BigDecimal shareOfGoal,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What the path asks at the end of the latest figure's period.",
                    examples = "1260000")
            @Nullable
            BigDecimal expectedByNow,

            @Schema(required = true, nullable = true, description = "Why there is no data to judge by.") @Nullable
            String missing,

            @Schema(required = true, description = "The agreed path, by the ends of its years.")
            List<PathPoint> path,

            @Schema(required = true, nullable = true, description = "When the trend reaches the goal, if it goes on.")
            @Nullable
            ProjectionView projection,

            @Schema(required = true, nullable = true, description = "Why there is no projection.") @Nullable
            String withoutProjection,

            @Schema(required = true, description = "The figures in the reporter's books, the earliest first.")
            List<FigureView> series,

            @Schema(
                    required = true,
                    description =
                            "The figures of the same in the other side's books, the earliest first; none where there are"
                                    + " no two sides.")
            List<MirrorView> mirror,

            @Schema(
                    required = true,
                    description = "The figures of both books as they are compared with the goal, the earliest first.")
            List<ComparedView> compared,

            @Schema(required = true, description = "All that was assumed, and all that was done to the figures.")
            List<Assumption> assumptions,

            @Schema(
                    required = true,
                    description = "How far it has come, in words to be quoted.",
                    examples =
                            "Exports of HS 9018 from Northland to Southland in 2025, as Northland reports them: 1.31 times the"
                                    + " 2024 figure; doubling by the end of 2027 would have needed 1.26 by now.")
            String sentence) {}

    /** What a target is measured from. */
    @Schema(name = "BaselineFigure", description = "What a target is measured from.")
    public record BaselineFigureView(
            @Schema(required = true, description = "Its period.", examples = "2024")
            String period,

            @Schema(required = true, nullable = true, description = "Its figure; null where it is not known.") @Nullable
            BigDecimal value) {}

    /** The figure that was judged. */
    @Schema(name = "LatestFigure", description = "The figure that was judged.")
    public record LatestView(
            @Schema(
                    required = true,
                    description = "Its period, or the last of those it is the sum of.",
                    examples = "2025")
            String period,

            @Schema(required = true, description = "The figure.", examples = "1310000")
            BigDecimal value,

            @Schema(required = true, description = "What it is the sum of.")
            Span span,

            @Schema(required = true, description = "Whether its source may still revise it.")
            boolean provisional) {}

    /** A point of the path. */
    @Schema(description = "A point of the path.")
    public record PathPoint(
            @Schema(required = true, description = "By the end of this day.", examples = "2025-12-31")
            LocalDate on,

            @Schema(required = true, description = "What is asked by then.", examples = "1333333.333333")
            BigDecimal value) {}

    /** When the trend reaches the goal, if it goes on. */
    @Schema(name = "Projection", description = "When the trend reaches the goal, if it goes on.")
    public record ProjectionView(
            @Schema(required = true, nullable = true, description = "The estimate; null: not in a hundred years.")
            @Nullable
            LocalDate reachedBy,

            @Schema(required = true, description = "The interval's ends; the later one is null where it is open.")
            List<@Nullable LocalDate> interval,

            @Schema(
                    required = true,
                    description = "What share of such intervals holds the date, where the trend does go on.",
                    examples = "0.8")
            BigDecimal level,

            @Schema(required = true, description = "How it was made.")
            String method,

            @Schema(required = true, description = "What it says, in words to be quoted.")
            String sentence) {}

    /** A figure, with its source and vintage. */
    @Schema(name = "SeriesFigure", description = "A figure, with its source and vintage.")
    public record FigureView(
            @Schema(required = true, description = "The period it is for.", examples = "2025")
            String period,

            @Schema(required = true, description = "The figure, in the unit.", examples = "1310000")
            BigDecimal value,

            @Schema(required = true, description = "Whether its source may still revise it.")
            boolean provisional,

            @Schema(required = true, description = "Who published it.", examples = "Synthetic: not a statistic")
            String source,

            @Schema(required = true, nullable = true, description = "Where it stands.") @Nullable
            String url,

            @Schema(required = true, description = "When it was retrieved last.", examples = "2026-06-01")
            LocalDate retrievedOn,

            @Schema(required = true, description = "When it was recorded (UTC).")
            Instant recordedAt) {}

    /** Something assumed, or done to the figures. */
    @Schema(description = "Something assumed, or done to the figures.")
    public record Assumption(
            @Schema(
                    required = true,
                    description =
                            "The term that is assumed: one of a reading, `BASELINE` or `DUE`; `FIGURES` for what was done"
                                    + " to the figures, `RULE` for how they were compared.",
                    examples = "PRODUCTS")
            String term,

            @Schema(required = true, description = "What, and why.")
            String note) {}

    /** A row of the table: a figure of a reading, in one of the two books. */
    public record Row(ByReading reading, String book, FigureView figure) {}

    @Override
    public CsvColumns<Row> columns() {
        return new CsvColumns<Row>()
                .with("commitment", row -> commitment)
                .with("reading", row -> row.reading.id)
                .with("label", row -> row.reading.label)
                .with("book", Row::book)
                .with("period", row -> row.figure.period)
                .with("value", row -> row.figure.value)
                .with("unit", row -> row.reading.unit)
                .with("provisional", row -> row.figure.provisional)
                .with("source", row -> row.figure.source)
                .with("url", row -> row.figure.url)
                .with("retrievedOn", row -> row.figure.retrievedOn)
                .with("recordedAt", row -> row.figure.recordedAt)
                .with("revision", row -> revision);
    }

    @Override
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (ByReading reading : readings) {
            reading.series.forEach(figure -> rows.add(new Row(reading, "reporter", figure)));
            reading.mirror.forEach(mirror -> rows.add(new Row(reading, "mirror", mirror.figure())));
        }
        return rows;
    }
}
