package org.tradecommitments.measure;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * When a trend rises to a level, by the lines through each two points (Sen 1968, Theil 1950): the estimate is when half of
 * the lines have reached it. The limits are where the number of lines that have is no longer one that chance explains.
 * docs/progress.md has the method, its assumptions and how often the interval covers.
 *
 * @param at null where no time within the horizon
 * @param from the earliest, not before the last point; null as above
 * @param to the latest; null as above
 */
record Crossing(
        @Nullable Double at,
        @Nullable Double from,
        @Nullable Double to) {

    /**
     * Estimates it.
     *
     * @param times ascending, in any unit
     * @param values as many
     * @param confidence of the interval, such as 0.8
     * @param horizon how far beyond the last point to look, in the unit of the times
     */
    static Crossing of(double[] times, double[] values, double level, double confidence, double horizon) {
        Lines lines = new Lines(times, values, level);
        double quantile = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        Double from = null;
        Double at = null;
        double now = times[times.length - 1];
        for (double time : lines.candidates(now, now + horizon)) {
            int excess = lines.excess(time);
            if (from == null && (excess >= 0 || isByChance(excess, times, time, quantile))) {
                from = time;
            }
            if (at == null && excess >= 0) {
                at = time;
            }
            if (excess > 0 && !isByChance(excess, times, time, quantile)) {
                return new Crossing(at, from, time);
            }
        }
        return new Crossing(at, from, null);
    }

    /** The count moves in steps of 2, so that chance explains 1 more (Kendall's correction for continuity). */
    private static boolean isByChance(int excess, double[] times, double time, double quantile) {
        int beyond = Math.abs(excess) - 1;
        return beyond <= 0 || beyond <= quantile * Math.sqrt(variance(times, time));
    }

    /** The lines through each two points. */
    private static final class Lines {
        private final double[] times;
        private final double[] values;
        private final double level;

        /** What is less than the rounding in what was worked out counts as being there. */
        private final double rounding;

        Lines(double[] times, double[] values, double level) {
            this.times = times;
            this.values = values;
            this.level = level;
            this.rounding = 1e-9
                    * Math.max(
                            Math.abs(level),
                            Arrays.stream(values).map(Math::abs).max().orElse(0));
        }

        /** The earliest time to look at, and then each at which a line reaches the level or leaves it. */
        double[] candidates(double first, double last) {
            return DoubleStream.concat(DoubleStream.of(first), crossings())
                    .filter(time -> time >= first && time <= last)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private DoubleStream crossings() {
            return IntStream.range(0, times.length)
                    .boxed()
                    .flatMapToDouble(i -> IntStream.range(i + 1, times.length)
                            .mapToDouble(j -> times[i] + (level - values[i]) / slope(i, j)));
        }

        private double slope(int i, int j) {
            return (values[j] - values[i]) / (times[j] - times[i]);
        }

        /** How many more lines stand at or above the level at a time than below it. */
        int excess(double time) {
            int excess = 0;
            for (int i = 0; i < times.length; i++) {
                for (int j = i + 1; j < times.length; j++) {
                    boolean reached = values[i] + slope(i, j) * (time - times[i]) >= level - rounding;
                    excess += reached ? 1 : -1;
                }
            }
            return excess;
        }
    }

    /**
     * The variance of {@link Lines#excess} where the trend is at the level at that time. Lines that share a point go
     * together; two signs of normal deviations that correlate by r do by 2/π·asin(r) (Sheppard 1899). Far away this
     * is Kendall's n(n−1)(2n+5)/18.
     */
    static double variance(double[] times, double time) {
        int n = times.length;
        double together = 0;
        for (int i = 0; i < n; i++) {
            double[] weights = weights(times, i, time);
            for (int j = 0; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    together += i == j || i == k ? 0 : Math.asin(Math.min(1, weights[j] * weights[k])) * sign(i, j, k);
                }
            }
        }
        return n * (n - 1) / 2.0 + 2 * 2 / Math.PI * together;
    }

    /** How much of the deviation of the line through a point and each other one, at a time, comes from that point. */
    private static double[] weights(double[] times, int point, double time) {
        double own = time - times[point];
        return Arrays.stream(times)
                .map(each -> (time - each) / Math.sqrt(own * own + (time - each) * (time - each)))
                .toArray();
    }

    /** Whether a point moves the lines through it and two others the same way (1) or not (−1). */
    private static int sign(int point, int one, int other) {
        return (one > point) == (other > point) ? 1 : -1;
    }
}
