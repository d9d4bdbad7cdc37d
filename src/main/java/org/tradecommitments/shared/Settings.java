package org.tradecommitments.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/** The service's own settings. Everything else is Quarkus'. */
@ConfigMapping(prefix = "trade-commitments")
public interface Settings {

    /** The first admin key. Where it is absent and no admin key is in force, one is made and printed once. */
    Optional<String> adminKey();

    /** Whether to record the starter data in an empty database; absent: on the embedded database only. */
    Optional<Boolean> starterData();

    /** A deadline is due soon when it is no more than this many days away. */
    @WithDefault("30")
    @Min(0)
    @Max(3650)
    int dueSoonDays();

    /** A commitment is stale when nothing has been recorded about it for this many days. */
    @WithDefault("180")
    @Min(1)
    @Max(36500)
    int staleAfterDays();

    /** A target is on track from this share of the progress that its path asks for. */
    @WithDefault("95")
    @Min(1)
    @Max(100)
    int onTrackPercent();

    /** A target is reached from this share of the way from the baseline to the goal. */
    @WithDefault("100")
    @Min(1)
    @Max(100)
    int reachedPercent();

    /** For how many hours the first answer to an idempotency key is kept. */
    @WithDefault("24")
    @Min(1)
    @Max(8760)
    int idempotencyHours();

    /** The origins whose pages may call the API from a browser; {@code *}: all. Absent: none but the service's own. */
    Optional<List<String>> corsOrigins();

    /** What those pages may do. */
    @WithDefault("GET,HEAD")
    List<String> corsMethods();

    /** How much memory answers kept ready may take, in megabytes. */
    @WithDefault("64")
    @Min(1)
    @Max(100_000)
    int readyAnswersMegabytes();

    /** How many streams and long polls may be open at a time. */
    @WithDefault("5000")
    @Min(0)
    @Max(1000000)
    int maxSubscribers();

    /** How often a stream without news sends a sign of life, in seconds; more often than a proxy in between gives up. */
    @WithDefault("15")
    @Min(1)
    @Max(3600)
    int heartbeatSeconds();

    /** How large a file of figures may be, in megabytes. Everything else that is sent may have one. */
    @WithDefault("2048")
    @Min(1)
    @Max(1_000_000)
    int importMegabytes();

    /** The scheduled fetch of figures from UN Comtrade. */
    Comtrade comtrade();

    /** The scheduled fetch of figures from UN Comtrade, which does nothing unless it has a schedule and a key. */
    interface Comtrade {

        /** When to fetch, as a cron expression of Quartz, in UTC; {@code off}: never. */
        @WithDefault("off")
        String schedule();

        /** The subscription key. It is sent in a header, and written nowhere. */
        Optional<String> key();

        /** Where the API is. */
        @WithDefault("https://comtradeapi.un.org")
        @Pattern(regexp = WebAddress.FORM)
        String address();

        /** How long to wait between two calls, in milliseconds. */
        @WithDefault("2000")
        @Min(1)
        @Max(3_600_000)
        int pauseMilliseconds();

        /** How many calls to make in a day (UTC) at most. */
        @WithDefault("500")
        @Min(1)
        @Max(1_000_000)
        int callsPerDay();

        /** After how many days what was answered is asked again, as figures are revised. */
        @WithDefault("7")
        @Min(1)
        @Max(3650)
        int askAgainDays();

        /** How many years before the earliest that a reading names are fetched, for its projection. */
        @WithDefault("5")
        @Min(0)
        @Max(100)
        int yearsBefore();
    }
}
