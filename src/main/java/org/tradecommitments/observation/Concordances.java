package org.tradecommitments.observation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which codes of one revision of the HS are which of another, read in either direction. */
final class Concordances {

    private record Tables(String from, String to) {}

    private final Map<Tables, NavigableMap<String, SortedSet<String>>> targetsByTables = new HashMap<>();
    private final Set<Tables> known = new HashSet<>();

    Concordances(Collection<ConcordanceLine> lines) {
        for (ConcordanceLine line : lines) {
            add(line.fromRevision(), line.fromCode(), line.toRevision(), line.toCode());
            add(line.toRevision(), line.toCode(), line.fromRevision(), line.fromCode());
        }
    }

    private void add(String fromRevision, String fromCode, String toRevision, String toCode) {
        targetsByTables
                .computeIfAbsent(new Tables(fromRevision, toRevision), key -> new TreeMap<>())
                .computeIfAbsent(fromCode, key -> new TreeSet<>())
                .add(toCode);
        know(fromRevision, toRevision);
    }

    /** Notes that there is a table, of which the lines that are not needed are left out. */
    void know(String oneRevision, String otherRevision) {
        known.add(new Tables(oneRevision, otherRevision));
        known.add(new Tables(otherRevision, oneRevision));
    }

    boolean has(String fromRevision, String toRevision) {
        return known.contains(new Tables(fromRevision, toRevision));
    }

    /** The codes of a revision that the table knows. */
    NavigableSet<String> codes(String fromRevision, String toRevision) {
        return table(fromRevision, toRevision).navigableKeySet();
    }

    /** What a code is in another revision; nothing where the table does not know it. */
    Set<String> targets(String fromRevision, String code, String toRevision) {
        return Objects.requireNonNullElse(table(fromRevision, toRevision).get(code), Set.of());
    }

    /**
     * The codes in other revisions that are nothing but some products. Where all that a product's code is divided into there
     * is the product, too, that code stands for it, and its parts are not told.
     *
     * @param asked the revision that the products are in
     */
    NavigableSet<String> codesThatAre(String asked, List<HsCode> products) {
        NavigableSet<String> found = new TreeSet<>();
        for (Tables tables : targetsByTables.keySet()) {
            if (tables.to().equals(asked)) {
                addCodes(tables, products, found);
            }
        }
        return found;
    }

    private void addCodes(Tables tables, List<HsCode> products, Set<String> found) {
        NavigableMap<String, SortedSet<String>> table = table(tables.from(), tables.to());
        Set<String> whole = table.keySet().stream()
                .filter(code -> targets(tables.from(), code, tables.to()).stream()
                        .allMatch(target -> products.stream().anyMatch(product -> product.includes(target))))
                .collect(Collectors.toSet());
        Set<String> divided = products.stream()
                .filter(product -> whole.containsAll(CodeTree.beginning(product.code(), table.navigableKeySet())))
                .map(HsCode::code)
                .collect(Collectors.toSet());
        whole.stream()
                .filter(code -> divided.stream().noneMatch(code::startsWith))
                .forEach(found::add);
    }

    private NavigableMap<String, SortedSet<String>> table(String fromRevision, String toRevision) {
        return targetsByTables.getOrDefault(new Tables(fromRevision, toRevision), new TreeMap<>());
    }
}
