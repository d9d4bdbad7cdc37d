package org.tradecommitments.observation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.observation.Vintages.Novelty;
import org.tradecommitments.observation.Vintages.Vintage;

/** Some thousand figures of a file, which are compared with what is known and stored together. */
final class ImportChunk {

    private record Reported(Indicator indicator, String reporter) {}

    private final List<Figure> figures = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final Map<Reported, Boolean> known = new HashMap<>();

    void add(long line, Figure figure) {
        lines.add(line);
        figures.add(figure);
    }

    int size() {
        return figures.size();
    }

    /** Stores what is new in a batch, tells the tally of all, and is empty again. */
    void store(UUID batch, FigureStore store, ImportTally tally) throws SQLException {
        List<UUID> ids = figures.stream().map(figure -> figure.key().id()).toList();
        Map<UUID, List<Vintage>> vintages = store.vintages(toLookUp(ids, store));
        List<Integer> kept = new ArrayList<>();
        List<Novelty> novelties = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            List<Vintage> before = vintages.get(ids.get(i));
            Novelty novelty = before == null
                    ? Novelty.TAKEN
                    : new Vintages(before).judge(figure.retrievedOn(), figure.value(), figure.provisional());
            novelties.add(novelty);
            if (novelty.isKept()) {
                kept.add(i);
            } else {
                tally.add(figure, ids.get(i), novelty);
            }
        }
        boolean[] added = store.add(
                batch,
                kept.stream().map(figures::get).toList(),
                kept.stream().map(ids::get).toList());
        for (int i = 0; i < added.length; i++) {
            int place = kept.get(i);
            if (added[i]) {
                tally.add(figures.get(place), ids.get(place), novelties.get(place));
            } else {
                repeated(batch, place, ids.get(place), store, tally);
            }
        }
        figures.clear();
        lines.clear();
    }

    private void repeated(UUID batch, int place, UUID id, FigureStore store, ImportTally tally) throws SQLException {
        Figure figure = figures.get(place);
        if (store.saysTheSame(batch, figure, id)) {
            tally.add(figure, id, Novelty.UNCHANGED);
        } else {
            FigureKey key = figure.key();
            tally.error(
                    lines.get(place),
                    "the figure for " + key.indicator() + " of " + key.reporter() + " from " + key.from() + " to "
                            + key.to() + ", product " + (key.product() == null ? "none or all" : key.product())
                            + ", " + key.period() + ", stands in an earlier line with another value");
        }
    }

    /** Those that may be known: none where nothing has ever been recorded of the reporter. */
    private Set<UUID> toLookUp(List<UUID> ids, FigureStore store) throws SQLException {
        Set<UUID> needed = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            FigureKey key = figures.get(i).key();
            Reported reported = new Reported(key.indicator(), key.reporter());
            Boolean any = known.get(reported);
            if (any == null) {
                any = store.hasAny(key); // before anything of this file's is stored for it
                known.put(reported, any);
            }
            if (any) {
                needed.add(ids.get(i));
            }
        }
        return needed;
    }
}
