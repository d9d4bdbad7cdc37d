package org.tradecommitments.observation;

import com.neovisionaries.i18n.CountryCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom Comtrade means by a code of a reporter or partner. */
public final class ComtradeAreas {

    private static final String WORLD_CODE = "0";
    private static final String WORLD_ISO = "W00";

    /** Numeric codes that are Comtrade's own; all others of states are ISO 3166-1's. */
    private static final Map<String, String> OWN =
            Map.of("842", "USA", "251", "FRA", "699", "IND", "579", "NOR", "757", "CHE");

    private static final Map<String, String> BY_NUMBER = byNumber();

    private static final Map<String, String> NUMBERS = numbers();

    private ComtradeAreas() {}

    private static Map<String, String> byNumber() {
        Map<String, String> states = new HashMap<>();
        for (CountryCode state : CountryCode.values()) {
            if (state.getNumeric() > 0 && state.getAssignment() == CountryCode.Assignment.OFFICIALLY_ASSIGNED) {
                states.put(Integer.toString(state.getNumeric()), state.getAlpha3());
            }
        }
        states.putAll(OWN);
        return states;
    }

    private static Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        BY_NUMBER.forEach(
                (number, state) -> numbers.merge(state, number, (one, other) -> OWN.containsKey(one) ? one : other));
        return numbers;
    }

    /** The number that Comtrade knows a state by; absent where it is no state's code. */
    public static Optional<String> number(String alpha3) {
        return Optional.ofNullable(NUMBERS.get(alpha3));
    }

    static boolean isWorld(String code, String iso) {
        return code.equals(WORLD_CODE) || iso.equals(WORLD_ISO);
    }

    /** An ISO 3166-1 alpha-3 code, or what Comtrade has in its place; null where a numeric code alone is no state's. */
    static @Nullable String alpha3(String code, String iso) {
        return iso.isEmpty() ? BY_NUMBER.get(code) : iso;
    }
}
