package org.tradecommitments.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a list's CSV: flat, one row an item, always the same columns whatever the items hold. */
public final class CsvColumns<T> {

    /** What a spreadsheet takes for the start of a formula (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private final List<String> names = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> values = new ArrayList<>();

    public CsvColumns<T> with(String name, Function<T, @Nullable Object> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    /** The text of a cell, without the sign that keeps a spreadsheet from taking it for a formula. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).find() ? cell.substring(1) : cell;
    }

    List<String> header() {
        return names;
    }

    List<String> row(T item) {
        return values.stream().map(value -> cell(value.apply(item))).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof Collection<?> many) {
            return cell(many.stream().map(each -> Objects.toString(each, "")).collect(Collectors.joining(";")));
        }
        String text = value.toString();
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
