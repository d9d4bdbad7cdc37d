package org.tradecommitments.measure;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.observation.Period.Frequency;

/**
 * What China was to buy from the United States under the Phase One agreement of 15 January 2020, as Chad P. Bown of the
 * Peterson Institute for International Economics told it; docs/progress.md names the sources. Billions of US dollars.
 */
class PhaseOneTest {

    private static Asked goodsIn2020(String target) {
        return Asked.to(Goal.REACH, target)
                .inAll()
                .every(Frequency.MONTH)
                .madeOn("2020-01-15")
                .by("2020-12-31");
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }

    /** As only the sum to date was published, it stands in the last month, and the months before it have none. */
    private static List<Figure> toDate(int months, String sum) {
        List<Figure> before = Asked.constant("2020-01", months - 1, "0");
        List<Figure> last = Asked.figures("2020-%02d %s".formatted(months, sum));
        return Stream.concat(before.stream(), last.stream()).toList();
    }

    /** Target of the year, months that had passed, bought by then, and what Bown gives as asked by then. */
    @ParameterizedTest
    @CsvSource({"142.7, 3, 14.4, 35.7", "172.7, 3, 19.8, 43.2", "142.7, 4, 20.4, 47.6", "172.7, 4, 26.0, 57.6"})
    void theYearToDateAgainstItsShareOfTheTarget(String target, int months, String bought, BigDecimal asked) {
        Progress progress = goodsIn2020(target).by(toDate(months, bought));

        assertEquals(asked, rounded(requireNonNull(progress.expectedByNow())));
        assertEquals(TargetSignal.BEHIND, progress.signal());
    }

    /** By April, by the books of either: what was bought by then as a percentage of what was asked by then. */
    @ParameterizedTest
    @CsvSource({"142.7, 20.4, 43", "172.7, 26.0, 45"})
    void thePercentageOfTheYearToDate(String target, String bought, BigDecimal percent) {
        Progress progress = goodsIn2020(target).by(toDate(4, bought));

        BigDecimal made = requireNonNull(progress.latest()).value().movePointRight(2);
        assertEquals(percent, made.divide(requireNonNull(progress.expectedByNow()), 0, RoundingMode.HALF_UP));
    }

    /** 200 more than in 2017 over two years: 502.4 in all, of which 288.8 were bought, 57 percent. */
    @Test
    void theEnd() {
        // What 2020 was to bring, 227.9, less the addition in that year, 76.7; both are published.
        String baseline =
                new BigDecimal("227.9").subtract(new BigDecimal("76.7")).toString();
        Asked asked = Asked.to(Goal.CHANGE, "200")
                .inAll()
                .from("2017", baseline)
                .madeOn("2020-01-15")
                .by("2021-12-31");
        Progress progress = asked.by(Asked.figures("2020 0, 2021 288.8"));

        assertEquals(new BigDecimal("502.4"), rounded(requireNonNull(progress.goal())));
        assertEquals(
                new BigDecimal("57"),
                requireNonNull(progress.attainment()).movePointRight(2).setScale(0, RoundingMode.HALF_UP));
        assertEquals(TargetSignal.BEHIND, progress.signal());
        BigDecimal twoYearsAsIn2017 = requireNonNull(progress.baseline()).multiply(BigDecimal.valueOf(2));
        assertEquals(
                new BigDecimal("13.6"),
                twoYearsAsIn2017.subtract(requireNonNull(progress.latest()).value()));
    }
}
