package org.tradecommitments.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Terms.Path;
import org.tradecommitments.observation.Period;

/**
 * How often an interval holds the date on which the true trend reaches the goal, on simulated figures.
 *
 * <p>The table of docs/progress.md: {@code mvn test -Dtest=ProjectionCoverageTest -Dprojection.runs=2000
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ProjectionCoverageTest {

    private static final int QUICK = 25;
    private static final int RUNS = Integer.getInteger("projection.runs", QUICK);
    private static final int LAST_YEAR = 2024;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final SplittableRandom random = new SplittableRandom(1968);

    private enum Noise {
        NORMAL,
        HEAVY_TAILED, // t with 3 degrees of freedom
        CONTAMINATED, // one in ten with five times the deviation
        CORRELATED // each with the one before, by 0.5
    }

    /**
     * @param years how many figures
     * @param growth of the trend a year, in standard deviations of the noise
     * @param distance in how many years the trend reaches the goal
     */
    private record Setting(Noise noise, int years, double growth, double distance, Path path) {}

    /** How many simulated figures were projected, and what became of it. */
    private static final class Tally {
        private int projected;
        private int covered;
        private int open;

        double coverage() {
            return (double) covered / projected;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f | %.0f", 100 * coverage(), 100.0 * open / projected);
        }
    }

    @Test
    void anIntervalCoversAsOftenAsItSays() {
        int[] years = RUNS == QUICK ? new int[] {6, 10} : new int[] {5, 6, 8, 10, 12, 15};
        Map<String, Tally> tallies = new TreeMap<>();
        for (Noise noise : Noise.values()) {
            for (int number : years) {
                for (double growth : RUNS == QUICK ? new double[] {0.3, 3} : new double[] {0.3, 1, 3}) {
                    for (double distance : RUNS == QUICK ? new double[] {1, 10} : new double[] {1, 3, 10}) {
                        for (Path path : Path.values()) {
                            simulate(new Setting(noise, number, growth, distance, path), tallies);
                        }
                    }
                }
            }
        }
        if (RUNS != QUICK) {
            tallies.forEach((key, tally) -> System.out.println("| " + key + " | " + tally + " |"));
        }
        tallies.forEach((key, tally) -> {
            boolean independent = !key.startsWith(Noise.CORRELATED.name());
            assertTrue(tally.coverage() < 0.95 && tally.coverage() > (independent ? 0.74 : 0.5), key + " " + tally);
        });
    }

    private void simulate(Setting setting, Map<String, Tally> tallies) {
        String by = setting.noise + " | %02d years";
        List<Tally> into = List.of(
                tallies.computeIfAbsent(by.formatted(setting.years), key -> new Tally()),
                tallies.computeIfAbsent(
                        setting.noise + " | reached in %02.0f".formatted(setting.distance), key -> new Tally()),
                tallies.computeIfAbsent(setting.noise + " | growth " + setting.growth, key -> new Tally()),
                tallies.computeIfAbsent(setting.noise + " | " + setting.path, key -> new Tally()));
        for (int run = 0; run < RUNS; run++) {
            run(setting, into);
        }
    }

    private void run(Setting setting, List<Tally> tallies) {
        List<Figure> figures = figures(setting);
        Terms terms =
                Asked.to(Goal.REACH, "100").from("2024", "1").by("2040-12-31").terms();
        Terms asked =
                setting.path == Path.COMPOUND ? new Asked(terms).compound().terms() : terms;
        Projection.Outcome outcome = Projection.of(asked, figures, progress(asked, figures));
        if (outcome.without() == Projection.Without.REACHED) {
            return;
        }
        Projection projection = outcome.projection();
        LocalDate truth = Months.after(LocalDate.of(LAST_YEAR, 12, 31), 12 * setting.distance);
        boolean covers = projection != null
                && !projection.from().isAfter(truth)
                && (projection.to() == null || !projection.to().isBefore(truth));
        for (Tally tally : tallies) {
            tally.projected++;
            tally.covered += covers ? 1 : 0;
            tally.open += projection != null && projection.to() == null ? 1 : 0;
        }
    }

    private static Progress progress(Terms terms, List<Figure> figures) {
        Terms before = new Asked(terms).from("2023", "1").terms(); // so that the last figure is one on the way
        return Progress.of(before, figures, List.of(), Limits.USUAL);
    }

    private List<Figure> figures(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        double deviation = 0;
        for (int year = 0; year < setting.years; year++) {
            deviation = deviation(setting.noise, deviation, year == 0);
            double place = setting.growth * (year - (setting.years - 1) - setting.distance) + deviation;
            double value = setting.path == Path.COMPOUND ? 100 * Math.exp(0.1 * place) : 100 + place;
            figures.add(new Figure(
                    Period.of(String.valueOf(LAST_YEAR - setting.years + 1 + year)), BigDecimal.valueOf(value), false));
        }
        return figures;
    }

    private double deviation(Noise noise, double before, boolean first) {
        return switch (noise) {
            case NORMAL -> normal();
            case HEAVY_TAILED -> normal() / Math.sqrt((squared() + squared() + squared()) / 3);
            case CONTAMINATED -> normal() * (random.nextInt(10) == 0 ? 5 : 1);
            case CORRELATED -> first ? normal() : 0.5 * before + Math.sqrt(0.75) * normal();
        };
    }

    private double squared() {
        double normal = normal();
        return normal * normal;
    }

    private double normal() {
        return NORMAL.inverseCumulativeProbability(random.nextDouble(1e-12, 1));
    }

    @Test
    void theVarianceFarAwayIsKendalls() {
        double[] times = {0, 1, 2, 4, 5, 7};
        assertEquals(6 * 5 * 17 / 18.0, Crossing.variance(times, 1e9), 1e-6);
    }
}
