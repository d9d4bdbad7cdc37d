package org.tradecommitments.ledger;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a caller would wait for something new: the preference {@code wait} (RFC 7240, section 4.3), in seconds. */
final class Preference {

    static final String HEADER = "Prefer";
    static final String APPLIED = "Preference-Applied";
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String WORD = "(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\")";
    private static final String PARAMETER = TOKEN + "(?:\\s*=\\s*" + WORD + ")?";

    /** One preference, with what may follow it; group 1 is its name, group 2 its value. */
    private static final Pattern PREFERENCE = Pattern.compile(
            "\\s*(" + TOKEN + ")(?:\\s*=\\s*(" + WORD + "))?(?:\\s*;\\s*(?:" + PARAMETER + ")?)*\\s*(?:,|$)");

    private static final Pattern SECONDS = Pattern.compile("\"?0*(\\d+)\"?");
    private static final int MOST_DIGITS = 9;

    private Preference() {}

    /**
     * Reads the preference.
     *
     * @param headers the values of {@code Prefer}, or null
     * @return not longer than {@link #LONGEST}; zero where there is none, or it has no meaning, as a preference that
     *     cannot be understood is passed over
     */
    static Duration toWait(@Nullable List<String> headers) {
        Matcher preference = PREFERENCE.matcher(headers == null ? "" : String.join(",", headers));
        for (int at = 0; preference.region(at, preference.regionEnd()).lookingAt(); at = preference.end()) {
            if (preference.group(1).equalsIgnoreCase("wait")) { // of several, the first counts
                return seconds(preference.group(2));
            }
        }
        return Duration.ZERO;
    }

    private static Duration seconds(@Nullable String value) {
        Matcher seconds = SECONDS.matcher(value == null ? "" : value);
        if (!seconds.matches()) {
            return Duration.ZERO;
        }
        String digits = seconds.group(1);
        Duration asked = digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
