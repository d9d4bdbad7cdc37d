package org.tradecommitments.observation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of one period that make up the products asked for, each counted once, over the revisions of the HS.
 * Figures in the revision that was asked in come first. For what has none there, other revisions are looked at, those with
 * a concordance first, then the nearest, until one has figures.
 */
final class ProductJoin {

    private final Concordances concordances;
    private final SeriesNotes notes;
    private final boolean additive;

    ProductJoin(Concordances concordances, SeriesNotes notes, boolean additive) {
        this.concordances = concordances;
        this.notes = notes;
        this.additive = additive;
    }

    /** The figures found, and the products that they leave open. */
    record Found(Set<SeriesFigure> figures, List<HsCode> open) {}

    /** The same products without those that another one of them includes. */
    static List<HsCode> outermost(Collection<HsCode> products) {
        Set<HsCode> distinct = new HashSet<>(products);
        return distinct.stream()
                .filter(product -> distinct.stream()
                        .noneMatch(other -> !other.equals(product)
                                && other.includes(product.code())
                                && revision(other).equals(revision(product))))
                .sorted(Comparator.comparing(ProductJoin::revision).reversed().thenComparing(HsCode::code))
                .toList();
    }

    private static String revision(HsCode product) {
        return product.revision() == null ? "" : product.revision();
    }

    Found find(List<HsCode> products, Period period, SortedMap<String, CodeTree> treeByRevision) {
        SortedMap<String, List<HsCode>> asked = new TreeMap<>(Comparator.reverseOrder());
        products.forEach(product -> asked.computeIfAbsent(revision(product), key -> new ArrayList<>())
                .add(product));
        Map<String, Set<SeriesFigure>> counted = new HashMap<>();
        List<HsCode> open = new ArrayList<>();
        // What stands in the revision that it was asked in comes before what has to be looked for in others.
        asked.forEach((revision, codes) -> {
            for (HsCode code : codes) {
                if (revision.isEmpty() || !count(revision, own(treeByRevision.get(revision), code.code()), counted)) {
                    open.add(code);
                }
            }
        });
        List<HsCode> left = new ArrayList<>();
        asked.keySet().forEach(revision -> {
            List<HsCode> missing = open.stream()
                    .filter(code -> revision(code).equals(revision))
                    .toList();
            if (!missing.isEmpty() && !elsewhere(revision, missing, period, treeByRevision, counted)) {
                left.addAll(missing);
            }
        });
        return new Found(counted.values().stream().flatMap(Set::stream).collect(toCollection(HashSet::new)), left);
    }

    private List<SeriesFigure> own(@Nullable CodeTree tree, String code) {
        if (tree == null || !(additive || tree.has(code))) {
            return List.of();
        }
        return tree.of(code);
    }

    /** Counts figures, but for those that are counted already, by themselves or in one that includes them. */
    private static boolean count(
            String revision, Collection<SeriesFigure> figures, Map<String, Set<SeriesFigure>> counted) {
        Set<SeriesFigure> before = counted.computeIfAbsent(revision, key -> new HashSet<>());
        // What includes others comes first.
        List<SeriesFigure> sorted = figures.stream()
                .sorted(Comparator.comparing(SeriesFigure::product))
                .toList();
        for (SeriesFigure figure : sorted) {
            boolean overlaps = before.stream()
                    .anyMatch(other -> other.product().startsWith(figure.product())
                            || figure.product().startsWith(other.product()));
            if (!overlaps) {
                before.add(figure);
            }
        }
        return !figures.isEmpty();
    }

    private boolean elsewhere(
            String asked,
            List<HsCode> products,
            Period period,
            SortedMap<String, CodeTree> treeByRevision,
            Map<String, Set<SeriesFigure>> counted) {
        List<String> revisions = treeByRevision.keySet().stream()
                .filter(revision -> asked.isEmpty() || !revision.equals(asked))
                .sorted(Comparator.<String, Boolean>comparing(revision -> !concordances.has(revision, asked))
                        .thenComparing(revision -> distance(revision, asked))
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        for (String revision : revisions) {
            CodeTree tree = Objects.requireNonNull(treeByRevision.get(revision));
            List<SeriesFigure> figures = concordances.has(revision, asked)
                    ? converted(asked, products, revision, period, tree)
                    : sameCodes(asked, products, revision, period, tree);
            if (count(revision, figures, counted)) {
                return true;
            }
        }
        return false;
    }

    /** How many years lie between two revisions; what is open comes first where that was asked, the newest where not. */
    private static int distance(String revision, String asked) {
        return revision.isEmpty() || asked.isEmpty() ? 0 : Math.abs(year(revision) - year(asked));
    }

    private static int year(String revision) {
        return Integer.parseInt(revision.substring(2));
    }

    private List<SeriesFigure> sameCodes(
            String asked, List<HsCode> products, String revision, Period period, CodeTree tree) {
        List<SeriesFigure> figures = products.stream()
                .flatMap(product -> own(tree, product.code()).stream())
                .toList();
        if (!figures.isEmpty() && !revision.equals(asked)) {
            notes.add(period, noteOfSameCodes(asked, revision));
        }
        return figures;
    }

    private static String noteOfSameCodes(String asked, String revision) {
        if (asked.isEmpty()) {
            return "products are open as to the revision of the HS; figures in " + revision + " are taken";
        }
        return revision.isEmpty()
                ? "figures do not tell their revision of the HS and are taken for " + asked
                : "figures are in " + revision + "; as no concordance with " + asked
                        + " has been loaded, the same codes are taken";
    }

    /** The figures whose codes, by the concordance, are nothing but what was asked for. */
    private List<SeriesFigure> converted(
            String asked, List<HsCode> products, String revision, Period period, CodeTree tree) {
        NavigableSet<String> known = concordances.codes(revision, asked);
        NavigableSet<String> whole = new TreeSet<>();
        SortedSet<String> partly = new TreeSet<>();
        for (String code : known) {
            Set<String> targets = concordances.targets(revision, code, asked);
            long in = targets.stream()
                    .filter(target -> products.stream().anyMatch(product -> product.includes(target)))
                    .count();
            if (in == targets.size()) {
                whole.add(code);
            } else if (in > 0) {
                partly.add(code);
            }
        }
        List<SeriesFigure> figures =
                new ArrayList<>(additive || whole.size() == 1 ? tree.covering(whole, known) : List.of());
        if (!figures.isEmpty()) {
            notes.add(period, "figures are in " + revision + ", joined to " + asked + " by the concordance");
        }
        figures.addAll(unlisted(products, known, tree, asked, revision, period));
        noteParts(partly, known, tree, figures, asked, revision, period);
        return figures;
    }

    /** What the concordance does not know keeps its code. */
    private List<SeriesFigure> unlisted(
            List<HsCode> products,
            NavigableSet<String> known,
            CodeTree tree,
            String asked,
            String revision,
            Period period) {
        List<SeriesFigure> figures = products.stream()
                .flatMap(product -> own(tree, product.code()).stream())
                .filter(figure -> CodeTree.beginning(figure.product(), known).isEmpty())
                .toList();
        figures.forEach(figure -> notes.add(
                period,
                figure.product() + " of " + revision + " is not in the concordance with " + asked
                        + " and is taken for the same code"));
        return figures;
    }

    private void noteParts(
            SortedSet<String> partly,
            NavigableSet<String> known,
            CodeTree tree,
            Collection<SeriesFigure> counted,
            String asked,
            String revision,
            Period period) {
        Set<String> taken = counted.stream().map(SeriesFigure::product).collect(toCollection(HashSet::new));
        SortedSet<String> left = new TreeSet<>();
        for (String code : partly) {
            if (tree.has(code) && !taken.contains(code)) {
                left.add(code);
            } else if (!tree.has(code)) {
                for (int digits = code.length() - 2; digits >= 2; digits -= 2) {
                    String above = code.substring(0, digits);
                    if (tree.has(above)
                            && !taken.contains(above)
                            && CodeTree.beginning(above, tree.codes()).size() == 1
                            && !CodeTree.beginning(above, known).isEmpty()) {
                        left.add(above);
                    }
                }
            }
        }
        if (!left.isEmpty()) {
            notes.add(
                    period,
                    left.stream().collect(joining(", ")) + " of " + revision
                            + (left.size() == 1 ? " is" : " are") + " only in part what was asked for in " + asked
                            + ", and not counted");
        }
    }
}
