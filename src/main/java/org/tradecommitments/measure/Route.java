package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import org.tradecommitments.measure.Terms.Path;

/** The way from one figure to another. */
record Route(BigDecimal from, BigDecimal to, Path path) {

    /** Whether it is linear although the same percentage each year was asked for, which needs figures above 0. */
    boolean isStraightened() {
        return path == Path.COMPOUND && !isCompound();
    }

    /**
     * Where it is after a share of the time.
     *
     * @param elapsed from 0 to 1
     */
    BigDecimal after(BigDecimal elapsed) {
        if (elapsed.signum() == 0) {
            return from;
        }
        if (elapsed.compareTo(BigDecimal.ONE) == 0) {
            return to;
        }
        if (!isCompound()) {
            return from.add(to.subtract(from).multiply(elapsed), MathContext.DECIMAL64);
        }
        double growth = Math.pow(to.divide(from, MathContext.DECIMAL64).doubleValue(), elapsed.doubleValue());
        return from.multiply(BigDecimal.valueOf(growth), MathContext.DECIMAL64);
    }

    private boolean isCompound() {
        return path == Path.COMPOUND && from.signum() > 0 && to.signum() > 0;
    }
}
