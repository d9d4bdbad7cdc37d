package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    private static final long FIFTEEN_DIGITS = 999_999_999_999_999L;

    private record Body(@Amount @Nullable BigDecimal figure) {}

    private static Map<String, String> refusal(@Nullable BigDecimal figure) {
        return Refusals.misshapen(new Body(figure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.000000",
                "-2",
                "1234567.8",
                "999999999999999",
                "123456789.123456",
                "0.000001",
                "1E3",
                "1E14",
                "2.000000000000000000000"
            })
    void figuresOfTradeAreTaken(String figure) {
        assertEquals(Map.of(), refusal(new BigDecimal(figure)));
    }

    @Test
    void noFigureIsNoWrongFigure() {
        assertEquals(Map.of(), refusal(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "-1000000000000000",
                "1E15",
                "1234567890.123456",
                "0.0000001",
                "1E-7",
                "0E-10000",
                "0E10000",
                "1E2147483647",
                "100E2147483647",
                "1E-2147483647"
            })
    void aFigureThatSomeReaderWouldAlterIsRefused(String figure) {
        assertEquals(
                Map.of(
                        "figure",
                        "must be a number of at most 15 significant digits, at most 6 of them behind the point"),
                refusal(new BigDecimal(figure)));
    }

    @Property
    void whatIsTakenIsTheSameToAReaderWhoseNumbersAreDoubles(
            @ForAll @LongRange(min = -FIFTEEN_DIGITS, max = FIFTEEN_DIGITS) long digits,
            @ForAll @IntRange(max = 6) int behindThePoint) {
        BigDecimal figure = new BigDecimal(BigInteger.valueOf(digits), behindThePoint);
        assertEquals(Map.of(), refusal(figure));
        assertEquals(0, figure.compareTo(new BigDecimal(Double.toString(figure.doubleValue()))));
    }
}
