package org.tradecommitments.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of a view of the page: what it filters and sorts by, so that a view can be shared and come back to.
 *
 * @param parameters by name, each with its values; none is empty
 */
record PageAddress(Map<String, List<String>> parameters) {

    /** Filters that take one value, in which a comma is a comma. */
    private static final Set<String> SINGLE = Set.of(
            "q", "dueBefore", "dueAfter", "madeBefore", "madeAfter", "sort", "cursor", "limit", "count", "format");

    private static final Set<String> NO_FILTER = Set.of("sort", "cursor", "limit", "count", "format");

    static PageAddress of(Map<String, List<String>> query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        query.keySet().stream().sorted().forEach(name -> {
            List<String> values = query.getOrDefault(name, List.of()).stream()
                    .flatMap(
                            each -> SINGLE.contains(name) ? List.of(each).stream() : Arrays.stream(each.split(",", -1)))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                parameters.put(name, values);
            }
        });
        return new PageAddress(parameters);
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The value of a parameter that takes one, or nothing. */
    public String value(String name) {
        return values(name).isEmpty() ? "" : values(name).get(0);
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Those parameters that narrow the view. */
    public Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>(parameters);
        filters.keySet().removeAll(NO_FILTER);
        return filters;
    }

    /** The same view with one filter or order in place of what it has of that name, from its first page on. */
    public PageAddress only(String name, String value) {
        return change(name, List.of(value));
    }

    public PageAddress without(String name, String value) {
        List<String> values = new ArrayList<>(values(name));
        values.remove(value);
        return change(name, values);
    }

    public PageAddress without(String name) {
        return change(name, List.of());
    }

    /** The view with one filter of this name alone; where that is so already, without it. */
    PageAddress toggled(String name, String value) {
        return values(name).equals(List.of(value)) ? without(name) : only(name, value);
    }

    /** The same view from where a page of its table ends. */
    public PageAddress from(String cursor) {
        return change("cursor", List.of(cursor));
    }

    private PageAddress change(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove("cursor");
        changed.put(name, values);
        return of(changed);
    }

    /** The query, without a question mark; empty where there is none. */
    public String query() {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /** The address, from the root of the service. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? "/" : "/?" + query();
    }
}
