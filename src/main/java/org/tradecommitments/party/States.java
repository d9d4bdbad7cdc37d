package org.tradecommitments.party;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;

/** The states: the ISO 3166-1 list that the Java platform keeps, with its English names (Unicode CLDR). */
@ApplicationScoped
public class States {

    static final Map<String, String> NAMES = java.util.Arrays.stream(Locale.getISOCountries())
            .map(alpha2 -> new Locale("", alpha2))
            .collect(toUnmodifiableMap(Locale::getISO3Country, state -> state.getDisplayCountry(Locale.ENGLISH)));

    private final PartyService parties;

    States(PartyService parties) {
        this.parties = parties;
    }

    /** Whether a code is a state's (ISO 3166-1 alpha-3). */
    static boolean include(String code) {
        return NAMES.containsKey(code);
    }

    @ActivateRequestContext
    void onStart(@Observes @Priority(5) StartupEvent start) {
        parties.know(NAMES);
    }
}
