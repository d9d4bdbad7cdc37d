package org.tradecommitments.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures over time.
 *
 * @param points one a period, in the order of time; a period of which nothing is known has none, which is not 0
 * @param notes what a reader must know of how they were joined, in sentences
 */
public record Series(List<Point> points, List<String> notes) {

    /**
     * The figure of a period.
     *
     * @param value in the unit that was asked for
     * @param provisional whether any figure in it is
     * @param vintages where the figures in it are from, the first recorded first
     */
    public record Point(Period period, BigDecimal value, boolean provisional, List<Vintage> vintages) {}

    /**
     * Where a figure is from.
     *
     * @param recordedAt when it was recorded here, under the revision
     */
    @Schema(name = "FigureVintage", description = "Where a figure is from, and when it was retrieved and recorded.")
    public record Vintage(
            @Schema(
                    required = true,
                    description = "Who published it, and in what.",
                    examples = "Synthetic: not a statistic")
            String source,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Where it stands.",
                    examples = "https://statistics.example.org/trade")
            @Nullable
            String url,

            @Schema(required = true, description = "The day it was retrieved on.", examples = "2025-06-01")
            LocalDate retrievedOn,

            @Schema(required = true, description = "When it was recorded (UTC).")
            Instant recordedAt,

            @Schema(required = true, description = "The revision that recorded it.", examples = "43")
            long revision) {

        static final Comparator<Vintage> ORDER = Comparator.comparing(Vintage::revision)
                .thenComparing(Vintage::retrievedOn)
                .thenComparing(Vintage::source)
                .thenComparing(vintage -> String.valueOf(vintage.url));
    }
}
