package org.tradecommitments.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The figures of one period in one revision of the HS, by code. A chapter (2 digits) is divided into headings (4), these
 * into subheadings (6), and figures may stand at each level: what is asked for is taken where it stands, and summed from
 * what it is divided into where it does not; never both.
 */
final class CodeTree {

    private static final int LONGEST = 6;

    private final NavigableMap<String, SeriesFigure> figureByCode;

    CodeTree(Map<String, SeriesFigure> figureByCode) {
        this.figureByCode = new TreeMap<>(figureByCode);
    }

    boolean has(String code) {
        return figureByCode.containsKey(code);
    }

    /** The figures that make up a code; none where nothing is known of it. */
    List<SeriesFigure> of(String code) {
        SeriesFigure own = figureByCode.get(code);
        if (own != null) {
            return List.of(own);
        }
        return children(code, figureByCode.navigableKeySet()).stream()
                .flatMap(child -> of(child).stream())
                .toList();
    }

    /**
     * The figures that make up a set of subheadings, with those of a heading or chapter in the place of its subheadings
     * where all of them are in the set.
     *
     * @param whole the set
     * @param all all subheadings that there are
     */
    List<SeriesFigure> covering(NavigableSet<String> whole, NavigableSet<String> all) {
        List<SeriesFigure> found = new ArrayList<>();
        whole.stream()
                .map(code -> code.substring(0, 2))
                .distinct()
                .forEach(chapter -> cover(chapter, whole, all, found));
        return found;
    }

    private void cover(String code, NavigableSet<String> whole, NavigableSet<String> all, List<SeriesFigure> found) {
        Collection<String> below = beginning(code, all);
        if (whole.containsAll(below)) {
            found.addAll(of(code));
        } else {
            children(code, whole).forEach(child -> cover(child, whole, all, found));
        }
    }

    private static SortedSet<String> children(String code, NavigableSet<String> codes) {
        if (code.length() >= LONGEST) {
            return new TreeSet<>();
        }
        return beginning(code, codes).stream()
                .filter(each -> each.length() > code.length())
                .map(each -> each.substring(0, code.length() + 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes that begin with one, itself included. */
    static SortedSet<String> beginning(String code, NavigableSet<String> codes) {
        return codes.subSet(code, true, code + ":", false); // ':' comes right behind '9'
    }

    NavigableSet<String> codes() {
        return figureByCode.navigableKeySet();
    }
}
