package org.tradecommitments.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, over the entity {@code e}, and the pages it is read in: by keyset, never by offset. */
public final class Where {

    private static final int MOST_WORDS = 20;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition that needs no value. */
    public Where and(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds a condition on a named value, unless the value is absent: null, or a collection with nothing in it. */
    public Where and(String condition, String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            and(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Gives a value to a name that conditions use. */
    public Where set(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Adds that each of the words occurs in a lower-case attribute. */
    public Where words(String attribute, @Nullable String words) {
        return words("%s", attribute, words);
    }

    /** Adds a condition in which {@code %s} stands for that each of the words occurs in a lower-case attribute. */
    public Where words(String condition, String attribute, @Nullable String words) {
        if (words == null) {
            return this;
        }
        List<String> each = new ArrayList<>();
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS)) {
            String name = "word" + each.size();
            each.add(attribute + " like :" + name + " escape '!'");
            set(name, "%" + escaped(word) + "%");
        }
        return and(condition.formatted(String.join(" and ", each)));
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** The same conditions, to be narrowed further. */
    public Where copy() {
        Where copy = new Where();
        copy.conditions.addAll(conditions);
        copy.parameters.putAll(parameters);
        return copy;
    }

    /** Whether there is no condition, so that all there is matches. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** What a page holds, and how to go on. */
    public record Found<E>(
            List<E> items, @Nullable String next, @Nullable Long total) {}

    public <E> Found<E> find(EntityManager entities, Class<E> type, PageRequest<E> page) {
        Long total = page.count() ? count(entities, type) : null;
        SortOrder<E> order = page.order();
        Where place = copy();
        if (page.cursor() != null) {
            place.after(Cursor.read(page.cursor(), order), order);
        }
        List<E> items = place.query(entities, "", type, type, " order by " + order.clause())
                .setMaxResults(page.limit() + 1)
                .getResultList();
        if (items.size() <= page.limit()) {
            return new Found<>(items, null, total);
        }
        List<E> held = items.subList(0, page.limit());
        return new Found<>(held, Cursor.after(held.get(held.size() - 1), order), total);
    }

    /** The first that match, in an order. */
    public <E> List<E> first(EntityManager entities, Class<E> type, int most, String order) {
        return query(entities, "", type, type, " order by " + order)
                .setMaxResults(most)
                .getResultList();
    }

    /** Some attributes of all that match, a row each, in an order. */
    public List<Object[]> rows(EntityManager entities, Class<?> type, String select, String order) {
        return query(entities, "select " + select + " ", type, Object[].class, " order by " + order)
                .getResultList();
    }

    /**
     * What is worked out from all that match, a row a group.
     *
     * @param select what is selected, such as {@code e.kind, count(*)}
     * @param join what is joined to the entity, or nothing
     * @param group what it is grouped by
     */
    public List<Object[]> groups(EntityManager entities, Class<?> type, String select, String join, String group) {
        return query(entities, "select " + select + " ", type, Object[].class, " group by " + group, join)
                .getResultList();
    }

    private void after(Cursor cursor, SortOrder<?> order) {
        String beyond = order.descending() ? " < " : " > ";
        set("cursorKey", cursor.key());
        if (cursor.id() == null) {
            and("e." + order.column() + beyond + ":cursorKey");
        } else {
            and("(e." + order.column() + ", e.id)" + beyond + "(:cursorKey, :cursorId)");
            set("cursorId", cursor.id());
        }
    }

    private <E> long count(EntityManager entities, Class<E> type) {
        return query(entities, "select count(*) ", type, Long.class, "").getSingleResult();
    }

    private <R> TypedQuery<R> query(EntityManager entities, String select, Class<?> type, Class<R> result, String end) {
        return query(entities, select, type, result, end, "");
    }

    private <R> TypedQuery<R> query(
            EntityManager entities, String select, Class<?> type, Class<R> result, String end, String join) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<R> query =
                entities.createQuery(select + "from " + type.getSimpleName() + " e " + join + where + end, result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
