package org.tradecommitments.commitment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Currency;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/** Units: money by ISO 4217, everything else by UCUM (ucum.org), case-sensitive. */
final class Units {

    private static final UcumService UCUM = ucum();

    private Units() {}

    static boolean isKnown(String unit) {
        return isCurrency(unit) || (!unit.isBlank() && UCUM.validate(unit) == null);
    }

    private static boolean isCurrency(String unit) {
        try {
            return Currency.getInstance(unit).getCurrencyCode().equals(unit);
        } catch (IllegalArgumentException e) {
            return false;
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
