package org.tradecommitments.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Where;

/** Reads series from the figures that have been recorded. To be called in a transaction. */
@ApplicationScoped
public class SeriesReader {

    private static final String ATTRIBUTES = "e.product, e.hsRevision, e.period, e.unit, e.value, e.provisional,"
            + " e.sourceName, e.sourceUrl, e.retrievedOn, e.batch.recordedAt, e.batch.revision";

    /** Later than anything was recorded. */
    private static final Instant NOW = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager entities;

    SeriesReader(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Reads the series that a request asks for.
     *
     * <p>A product's figure is the one of its own code where there is one, otherwise the sum of those that its code is
     * divided into. Figures in another revision of the HS are joined by the concordances that have been loaded. A year or
     * quarter without a figure of its own is the sum of what it is made of, where all of that is known. Of this and of
     * what was left out the notes tell.
     *
     * @param asOf as had been recorded by this instant; null: as of now
     */
    public Series read(SeriesRequest request, @Nullable Instant asOf) {
        Instant instant = asOf == null ? NOW : asOf;
        Set<String> related = new TreeSet<>();
        Concordances concordances = concordances(request.products(), instant, related);
        Where where = new Where()
                .and("e.indicator = :indicator", "indicator", request.indicator())
                .and("e.reporter = :reporter", "reporter", request.reporter())
                .and("e.from = :from", "from", request.from())
                .and("e.to = :to", "to", request.to())
                .and("e.batch.recordedAt <= :asOf", "asOf", instant)
                .and(Observation.STOOD);
        products(request.products(), related, where);
        List<SeriesFigure> figures = where.rows(entities, Observation.class, ATTRIBUTES, "e.id").stream()
                .map(SeriesReader::figure)
                .toList();
        return SeriesJoin.join(request, figures, concordances);
    }

    private static void products(List<HsCode> products, Set<String> related, Where where) {
        if (products.isEmpty()) {
            where.and("e.product is null");
            return;
        }
        List<String> conditions = new ArrayList<>();
        for (HsCode product : new HashSet<>(products)) {
            int number = conditions.size();
            conditions.add("e.product between :first" + number + " and :last" + number);
            where.set("first" + number, product.code());
            where.set("last" + number, (product.code() + "999999").substring(0, 6));
        }
        if (!related.isEmpty()) {
            conditions.add("e.product in :related");
            where.set("related", related);
        }
        where.and(String.join(" or ", conditions));
    }

    /** The concordances that products need; adds the codes in other revisions, and what includes them, to a set. */
    private static Concordances concordances(List<HsCode> products, Instant asOf, Set<String> related) {
        Map<String, Map<String, Set<String>>> chapters = new HashMap<>();
        for (HsCode product : products) {
            if (product.revision() == null) {
                continue;
            }
            for (ConcordanceLine line : Concordance.of(product, asOf)) {
                boolean from = line.fromRevision().equals(product.revision());
                String other = from ? line.toCode() : line.fromCode();
                chapters.computeIfAbsent(product.revision(), key -> new HashMap<>())
                        .computeIfAbsent(from ? line.toRevision() : line.fromRevision(), key -> new HashSet<>())
                        .add(other.substring(0, 2));
                for (int digits = 2; digits <= other.length(); digits += 2) {
                    related.add(other.substring(0, digits));
                }
            }
        }
        List<ConcordanceLine> lines = new ArrayList<>();
        chapters.forEach((asked, byOther) ->
                byOther.forEach((other, needed) -> lines.addAll(Concordance.ofChapters(other, needed, asked, asOf))));
        Concordances concordances = new Concordances(lines);
        products.stream()
                .map(HsCode::revision)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(revision -> Concordance.pairs(revision, asOf).stream())
                .forEach(pair -> concordances.know(pair[0].toString(), pair[1].toString()));
        return concordances;
    }

    /**
     * The codes that figures of some products are published under: their own and, as the concordances tell, those that are
     * nothing but these in another revision of the HS. What a publisher is asked for.
     */
    public SortedSet<String> codes(List<HsCode> products) {
        Concordances concordances = concordances(products, NOW, new TreeSet<>());
        SortedSet<String> codes = products.stream().map(HsCode::code).collect(Collectors.toCollection(TreeSet::new));
        products.stream()
                .map(HsCode::revision)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(revision -> codes.addAll(concordances.codesThatAre(
                        revision,
                        products.stream()
                                .filter(product -> revision.equals(product.revision()))
                                .toList())));
        return codes;
    }

    private static SeriesFigure figure(Object[] row) {
        return new SeriesFigure(
                Objects.toString(row[0], ""),
                Objects.toString(row[1], ""),
                Period.of((String) row[2]),
                (String) row[3],
                (BigDecimal) row[4],
                (boolean) row[5],
                new Series.Vintage(
                        (String) row[6], (String) row[7], (LocalDate) row[8], (Instant) row[9], (long) row[10]));
    }
}
