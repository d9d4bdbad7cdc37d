package org.tradecommitments.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.measure.Terms.Path;
import org.tradecommitments.observation.Period;

/** What must be so whatever the figures are. */
class ProgressPropertiesTest {

    private static final int FIRST = 2024;

    private static Asked reach(int goal, Path path) {
        Asked asked = Asked.to(Goal.REACH, String.valueOf(goal)).from("2024").by("2030-12-31");
        return path == Path.COMPOUND ? asked.compound() : asked;
    }

    /** Of successive years from the baseline's. */
    private static List<Figure> yearly(List<Integer> values, int scale) {
        return IntStream.range(0, values.size())
                .mapToObj(each -> new Figure(
                        Period.of(String.valueOf(FIRST + each)),
                        BigDecimal.valueOf((long) values.get(each) * scale),
                        false))
                .toList();
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    @Property
    void attainmentHasNoUnit(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 5000) Integer> values,
            @ForAll @IntRange(min = 1, max = 9000) int goal,
            @ForAll @IntRange(min = 2, max = 1000000) int scale,
            @ForAll Path path) {
        Progress plain = reach(goal, path).by(yearly(values, 1));
        Asked scaled = Asked.to(Goal.REACH, String.valueOf((long) goal * scale))
                .from("2024")
                .by("2030-12-31");
        Progress other = (path == Path.COMPOUND ? scaled.compound() : scaled).by(yearly(values, scale));

        assertEquals(number(plain.attainment()), number(other.attainment()), 1e-9);
        assertEquals(number(plain.expectedByNow()) * scale, number(other.expectedByNow()), 1e-6 * scale * goal);
        assertEquals(plain.missing(), other.missing());
    }

    @Property
    void theOrderOfTheFiguresDoesNotMatter(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 5000) Integer> values,
            @ForAll @IntRange(min = 0, max = 9000) int goal,
            @ForAll Path path,
            @ForAll Random random) {
        List<Figure> figures = yearly(values, 1);
        List<Figure> shuffled = new ArrayList<>(figures);
        Collections.shuffle(shuffled, random);
        Asked asked = reach(goal, path);
        Progress progress = asked.by(figures);

        assertEquals(progress, asked.by(shuffled));
        assertEquals(Projection.of(asked.terms(), figures, progress), Projection.of(asked.terms(), shuffled, progress));
    }

    @Property
    void aPathRunsOneWayFromTheBaselineToTheGoal(
            @ForAll @IntRange(min = 0, max = 9000) int from,
            @ForAll @IntRange(min = 0, max = 9000) int to,
            @ForAll @IntRange(min = 0, max = 1000) int earlier,
            @ForAll @IntRange(min = 0, max = 1000) int later,
            @ForAll Path path) {
        Route route = new Route(BigDecimal.valueOf(from), BigDecimal.valueOf(to), path);
        BigDecimal before = route.after(BigDecimal.valueOf(Math.min(earlier, later), 3));
        BigDecimal after = route.after(BigDecimal.valueOf(Math.max(earlier, later), 3));

        assertEquals(from, number(route.after(BigDecimal.ZERO)));
        assertEquals(to, number(route.after(BigDecimal.ONE)));
        assertTrue(Integer.signum(to - from) * number(after.subtract(before)) >= -1e-9);
    }

    @Property
    void theSignalGoesWithTheAttainment(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 0, max = 500) Integer> values,
            @ForAll @IntRange(min = 0, max = 500) int goal,
            @ForAll Path path) {
        Progress progress = reach(goal, path).by(yearly(values, 1));
        if (progress.attainment() == null) {
            assertEquals(TargetSignal.NO_DATA, progress.signal());
            return;
        }
        assertEquals(progress.attainment().compareTo(BigDecimal.ONE) >= 0, progress.signal() == TargetSignal.REACHED);
        if (progress.signal() == TargetSignal.ON_TRACK || progress.signal() == TargetSignal.BEHIND) {
            double made =
                    number(progress.latest() == null ? null : progress.latest().value()) - values.get(0);
            double asked = number(progress.expectedByNow()) - values.get(0);
            boolean isDue = number(progress.elapsed()) == 1;
            assertEquals(made / asked >= 0.95 - 1e-12 && !isDue, progress.signal() == TargetSignal.ON_TRACK);
        }
    }

    @Property
    void aFallMirrorsARise(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 0, max = 500) Integer> values,
            @ForAll @IntRange(min = 0, max = 500) int goal) {
        List<Integer> turnedOver = values.stream().map(value -> 1000 - value).toList();
        Asked rise = reach(goal, Path.LINEAR);
        Asked fall = reach(1000 - goal, Path.LINEAR);
        Progress rising = rise.by(yearly(values, 1));
        Progress falling = fall.by(yearly(turnedOver, 1));

        assertEquals(rising.signal(), falling.signal());
        assertEquals(number(rising.attainment()), number(falling.attainment()), 1e-9);
        assertEquals(
                Projection.of(rise.terms(), yearly(values, 1), rising),
                Projection.of(fall.terms(), yearly(turnedOver, 1), falling));
    }

    @Property
    void anIntervalHoldsItsEstimateAndBeginsNow(
            @ForAll @Size(min = 5, max = 15) List<@IntRange(min = 1, max = 500) Integer> values,
            @ForAll @IntRange(min = 1, max = 500) int goal,
            @ForAll Path path) {
        List<Figure> figures = yearly(values, 1);
        Asked asked = reach(goal, path);
        Projection projection =
                Projection.of(asked.terms(), figures, asked.by(figures)).projection();
        if (projection == null) {
            return;
        }
        LocalDate now = LocalDate.of(FIRST + values.size() - 1, 12, 31);
        LocalDate at = projection.reachedBy();
        LocalDate to = projection.to();
        assertTrue(!projection.from().isBefore(now));
        assertTrue(at == null || !at.isBefore(projection.from()));
        assertTrue(to == null || (at != null && !to.isBefore(at)));
    }

    /** Against the ratio of Statistics Canada and Eurostat, see docs/progress.md: on the path is where it is 1 or more. */
    @Property
    void onACompoundPathItIsTheRatioOfGrowthRatesThatCounts(
            @ForAll @IntRange(min = 1, max = 500) int baseline,
            @ForAll @IntRange(min = 1, max = 500) int latest,
            @ForAll @IntRange(min = 1, max = 500) int goal,
            @ForAll @IntRange(min = 1, max = 5) int years) {
        List<Figure> figures = List.of(
                new Figure(Period.of("2024"), BigDecimal.valueOf(baseline), false),
                new Figure(Period.of(String.valueOf(FIRST + years)), BigDecimal.valueOf(latest), false));
        Limits strict = new Limits(BigDecimal.valueOf(100), BigDecimal.valueOf(100));
        Progress progress = Progress.of(reach(goal, Path.COMPOUND).terms(), figures, figures, strict);
        double observed = Math.pow((double) latest / baseline, 1.0 / years) - 1;
        double required = Math.pow((double) goal / baseline, 1.0 / 6) - 1;
        if (baseline == goal || Math.abs(observed / required - 1) < 1e-9) {
            return; // no way to go, or too near to tell by rounded numbers
        }
        boolean onTheWay = progress.signal() == TargetSignal.ON_TRACK || progress.signal() == TargetSignal.REACHED;
        assertEquals(observed / required > 1, onTheWay);
    }
}
