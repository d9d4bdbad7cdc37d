package org.tradecommitments.commitment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;
import org.jspecify.annotations.Nullable;

/** Units: money by ISO 4217, everything else by UCUM (ucum.org), case-sensitive. */
public final class Units {

    private static final UcumService UCUM = ucum();

    private Units() {}

    /** Whether a text is the code of a currency or a UCUM unit. */
    public static boolean isKnown(String unit) {
        return isCurrency(unit) || (!unit.isBlank() && UCUM.validate(unit) == null);
    }

    /** Whether a text is an ISO 4217 code. */
    public static boolean isCurrency(String unit) {
        try {
            return Currency.getInstance(unit).getCurrencyCode().equals(unit);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A figure in another unit of the same kind, such as kg in t, to 6 digits behind the point; null where the units are
     * of different kinds. Money is not converted: that needs a rate, which is a figure of its own.
     */
    public static @Nullable BigDecimal convert(BigDecimal figure, String from, String to) {
        if (from.equals(to)) {
            return figure;
        }
        if (isCurrency(from) || isCurrency(to)) {
            return null;
        }
        try {
            if (!UCUM.isComparable(from, to)) {
                return null;
            }
            String converted =
                    UCUM.convert(new Decimal(figure.toPlainString()), from, to).asDecimal();
            return new BigDecimal(converted).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        } catch (UcumException e) {
            return null;
        }
    }

    private static UcumService ucum() {
        try (InputStream units = UcumService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UcumException e) {
            throw new IllegalStateException("The UCUM library cannot read its own table", e);
        }
    }
}
