package org.tradecommitments.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Signals;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.commitment.Target;

/** How the page says what the API spells: the words of the record in plain English, days as people write them. */
@TemplateExtension
final class PageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

    private PageWords() {}

    /** {@code IN_PROGRESS} is "In progress". */
    static String words(Enum<?> value) {
        return value == Strength.SIGNED_NON_BINDING ? "Signed, not binding" : words(value.name());
    }

    static String words(String name) {
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
            return due.to() == null
                    ? "from " + day(java.util.Objects.requireNonNull(due.from()))
                    : "by " + day(due.to());
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
            case NO_DATA -> "No figures have been taken in yet, which does not mean no progress.";
            case BEHIND -> "The figures are behind what the target needs by now.";
            case ON_TRACK -> "The figures are on the way to the target.";
            case REACHED -> "The figures have reached the target.";
        };
    }

    /** The target as it was said: what, and how it should move. */
    static String aim(Target target) {
        String amount = target.amount() == null ? "" : quantity(target.amount(), target.unit());
        String per = target.per() == null ? "" : " a " + words(target.per()).toLowerCase(Locale.ROOT);
        return switch (target.goal()) {
            case REACH -> "reach " + amount + per;
            case MULTIPLY -> "grow to " + figure(target.amount()) + " times the baseline" + per;
            case CHANGE -> "change by " + amount + per;
            case INCREASE -> "increase, by no stated amount";
            case DECREASE -> "decrease, by no stated amount";
            case KEEP_AT_MOST -> "stay at " + amount + per + " or below";
            case KEEP_AT_LEAST -> "stay at " + amount + per + " or above";
            case UP_TO -> "go up to " + amount + per;
        };
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

    private static String figure(@Nullable BigDecimal amount) {
        return amount == null
                ? "?"
                : new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount);
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
