package org.tradecommitments.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Signals;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.commitment.Target;
import org.tradecommitments.commitment.TargetProgress;
import org.tradecommitments.observation.Period;

/** How the page says what the API spells: the words of the record in plain English, days as people write them. */
@TemplateExtension
final class PageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private PageWords() {}

    /** {@code IN_PROGRESS} is "In progress". */
    static String words(Enum<?> value) {
        return value == Strength.SIGNED_NON_BINDING ? "Signed, not binding" : words(value.name());
    }

    static String words(String name) {
        if (name.equals(Signals.TargetSignal.NO_DATA.name())) {
            return "No data yet";
        }
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String day(LocalDate day) {
        return DAY.format(day).replace("Sept", "Sep");
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant).replace("Sept", "Sep");
    }

    /** A status since when; what is derived from it is not said here. */
    static String since(@Nullable LocalDate day) {
        return day == null ? "" : "since " + day(day);
    }

    /** How far a day is from today. */
    static String fromToday(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        String many = Math.abs(days) == 1 ? "1 day" : String.format(Locale.UK, "%,d days", Math.abs(days));
        return days > 0 ? "in " + many : many + " ago";
    }

    /** The window, in dates alone. */
    static String window(Due due) {
        if (due.from() == null && due.to() == null) {
            return "No date";
        }
        if (due.from() == null || due.to() == null) {
            return due.to() == null ? "from " + day(Objects.requireNonNull(due.from())) : "by " + day(due.to());
        }
        return due.from().equals(due.to()) ? "on " + day(due.to()) : day(due.from()) + " – " + day(due.to());
    }

    /** Whether a deadline still runs, so that it matters how far off it is. */
    static boolean runs(Due due, @Nullable Signals signals) {
        return due.to() != null
                && signals != null
                && (signals.deadline() == Signals.Deadline.OVERDUE
                        || signals.deadline() == Signals.Deadline.DUE_SOON
                        || signals.deadline() == Signals.Deadline.UPCOMING);
    }

    static String meaning(Strength strength) {
        return switch (strength) {
            case DISCUSSED -> "It was talked about. Nothing was undertaken yet.";
            case WELCOMED -> "The idea was welcomed, without a word on doing it.";
            case INTENDED -> "The speaker means to do it.";
            case PLEDGED -> "The speaker promised it.";
            case JOINTLY_DECLARED -> "The parties declared it together.";
            case SIGNED_NON_BINDING -> "It was signed, in a paper that does not bind.";
            case SIGNED_BINDING -> "It was signed, in a paper that binds once it is in force.";
            case RATIFIED -> "What was signed has been ratified.";
            case IN_FORCE -> "It is law between the parties.";
        };
    }

    /** The deadline's signal as a sentence. */
    static String sentence(Signals.Deadline deadline) {
        return switch (deadline) {
            case NO_DEADLINE -> "No deadline runs: none was given, or it was settled otherwise.";
            case UPCOMING -> "The deadline is still some way off.";
            case DUE_SOON -> "The deadline is near.";
            case OVERDUE -> "The deadline has passed and nobody has recorded how it ended.";
            case MET_ON_TIME -> "It was fulfilled by its deadline.";
            case MET_LATE -> "It was fulfilled after its deadline.";
        };
    }

    static String sentence(Signals.Freshness freshness) {
        return freshness == Signals.Freshness.FRESH
                ? "Something was recorded about it not long ago."
                : "Nothing has been recorded about it for a long time.";
    }

    static String sentence(Signals.TargetSignal target) {
        return switch (target) {
            case NOT_MEASURED -> "There is no figure to reach.";
            case NO_DATA -> "There are no figures yet to judge it by, which does not mean no progress.";
            case BEHIND -> "The figures are behind what the target needs by now.";
            case ON_TRACK -> "The figures are on the way to the target.";
            case REACHED -> "The figures have reached the target.";
        };
    }

    /** The target as it was said: what, and how it should move. */
    static String aim(Target target) {
        return aim(target.goal(), target.amount(), target.unit(), target.per());
    }

    static String aim(Target.Goal goal, @Nullable BigDecimal amount, @Nullable String unit, Target.@Nullable Per per) {
        String much = amount == null ? "" : quantity(amount, unit);
        String often = per == null ? "" : " a " + words(per).toLowerCase(Locale.ROOT);
        return switch (goal) {
            case REACH -> "reach " + much + often;
            case MULTIPLY -> "grow to " + figure(amount) + " times the baseline" + often;
            case CHANGE -> "change by " + much + often;
            case INCREASE -> "increase, by no stated amount";
            case DECREASE -> "decrease, by no stated amount";
            case KEEP_AT_MOST -> "stay at " + much + often + " or below";
            case KEEP_AT_LEAST -> "stay at " + much + often + " or above";
            case UP_TO -> "go up to " + much + often;
        };
    }

    /** What a target is measured from, as it was said; nothing where nobody said. */
    static String baseline(Target target) {
        BigDecimal value = target.baseline().value();
        return Stream.of(target.baseline().period(), value == null ? null : quantity(value, target.unit()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** A period as people write it: 2025, Q1 2025, Mar 2025. */
    static String period(Period period) {
        return switch (period.frequency()) {
            case YEAR -> Integer.toString(period.year());
            case QUARTER -> "Q" + period.number() + " " + period.year();
            case MONTH -> MONTH.format(period.firstDay()).replace("Sept", "Sep");
        };
    }

    /** A share in whole percent, never more than it is: 99.7 % of the way is not all of it. */
    static String percent(BigDecimal share) {
        return figure(share.movePointRight(2).setScale(0, RoundingMode.DOWN)) + "\u00a0%";
    }

    /** How far a target has come by its lead reading, in a few words; nothing where that is no share. */
    static String inShort(TargetProgress progress) {
        BigDecimal attainment = progress.attainment();
        return attainment == null
                ? ""
                : percent(attainment) + " of the way (" + period(Period.of(progress.period())) + ")";
    }

    static String quantity(BigDecimal amount, @Nullable String unit) {
        if (unit == null) {
            return figure(amount);
        }
        if (unit.equals("%")) {
            return figure(amount) + "%";
        }
        return isMoney(unit) ? unit + " " + figure(amount) : figure(amount) + " " + unit.replaceAll("[{}]", "");
    }

    private static boolean isMoney(String unit) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(unit));
    }

    /** What was worked out, without digits that nobody needs. */
    static String rounded(BigDecimal amount, @Nullable String unit) {
        return quantity(rounded(amount), unit);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        int digits = amount.abs().compareTo(THOUSAND) >= 0 ? 0 : 3;
        return amount.setScale(Math.min(digits, Math.max(0, amount.scale())), RoundingMode.HALF_UP);
    }

    static String roundedFigure(BigDecimal amount) {
        return figure(rounded(amount));
    }

    /** A difference, with its sign. */
    static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : amount.signum() < 0 ? "−" : "") + figure(amount.abs());
    }

    static String figure(@Nullable BigDecimal amount) {
        return amount == null
                ? "?"
                : new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK))
                        .format(amount)
                        .replace('-', '−');
    }

    /** A count as people write it: 12,345. */
    static String figure(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** An address that a browser may be led to; whatever is not http or https is text to read. */
    static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
