package org.tradecommitments.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values of query parameters; what cannot be read is a {@link Problem} that names what is allowed. */
public final class Parameters {

    private static final int MOST_VALUES = 50;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Parameters() {}

    /** The values of a parameter that may repeat, be comma-separated, or both. */
    public static List<String> values(String name, @Nullable List<String> given) {
        List<String> values = given == null
                ? List.of()
                : given.stream()
                        .flatMap(each -> Arrays.stream(each.split(",", -1)))
                        .map(String::strip)
                        .toList();
        if (values.size() > MOST_VALUES) {
            throw Problem.parameter(name, "at most " + MOST_VALUES + " values are allowed");
        }
        if (values.contains("")) {
            throw Problem.parameter(name, "a value is empty; leave the parameter out to not filter by it");
        }
        return values;
    }

    public static <E extends Enum<E>> List<E> enums(String name, Class<E> type, @Nullable List<String> given) {
        return values(name, given).stream()
                .map(value -> enumValue(name, type, value))
                .toList();
    }

    private static <E extends Enum<E>> E enumValue(String name, Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        name, Problem.quoted(value) + " is not " + Problem.oneOf(type.getEnumConstants())));
    }

    public static @Nullable LocalDate date(String name, @Nullable String given) {
        try {
            return given == null ? null : inRange(name, LocalDate.parse(given));
        } catch (DateTimeParseException e) {
            throw Problem.parameter(name, Problem.quoted(given) + " is not a date such as 2025-12-31");
        }
    }

    private static LocalDate inRange(String name, LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw Problem.parameter(name, Problem.quoted(date) + " is not a date of the years 0001 to 9999");
        }
        return date;
    }

    public static @Nullable Instant instant(String name, @Nullable String given) {
        try {
            return given == null ? null : inRange(name, Instant.parse(given));
        } catch (DateTimeParseException e) {
            throw Problem.parameter(name, Problem.quoted(given) + " is not an instant such as 2025-12-31T23:59:59Z");
        }
    }

    private static Instant inRange(String name, Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw Problem.parameter(name, Problem.quoted(instant) + " is not an instant of the years 0001 to 9999");
        }
        return instant;
    }

    public static @Nullable UUID uuid(String given) {
        // UUID.fromString also reads shortened forms, which would give one item many addresses.
        try {
            UUID id = UUID.fromString(given);
            return id.toString().equalsIgnoreCase(given) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The id in a path.
     *
     * @throws Problem 404 where it is no UUID, as nothing can be at that path
     */
    public static UUID id(String what, String given) {
        UUID id = uuid(given);
        if (id == null) {
            throw Problem.notFound(what, given);
        }
        return id;
    }

    static long number(String name, @Nullable String given, long absent, long least, long most) {
        try {
            long number = given == null ? absent : Long.parseLong(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw Problem.parameter(name, Problem.quoted(given) + " is not a whole number from " + least + " to " + most);
    }

    /** A revision: a whole number, 0 or more. */
    public static long revision(String name, @Nullable String given, long absent) {
        return number(name, given, absent, 0, Long.MAX_VALUE);
    }

    /** Whether a parameter says true; absent, it says false. */
    public static boolean flag(String name, @Nullable String given) {
        return switch (given == null ? "false" : given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.parameter(name, Problem.quoted(given) + " is not one of true, false");
        };
    }
}
