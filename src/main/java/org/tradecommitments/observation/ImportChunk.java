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

    /**
     * What one chunk leaves for the next: of whom anything was recorded before the file, asked once each before anything of
     * the file is stored of them; and the digest of the last series.
     */
    static final class Remembered {
        private final Map<Reported, Boolean> known = new HashMap<>();
        private String series = "";
        private long firstBits;

        /** The id of a key, which mostly is of the same series as the one before. */
        private UUID id(FigureKey key) {
            String its = key.series();
            if (!its.equals(series)) {
                series = its;
                firstBits = FigureKey.firstBits(its);
            }
            return key.id(its, firstBits);
        }
    }

    private final Remembered remembered;
    private final List<Figure> figures = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    ImportChunk(Remembered remembered) {
        this.remembered = remembered;
    }

    void add(long line, Figure figure) {
        lines.add(line);
        figures.add(figure);
        ids.add(remembered.id(figure.key()));
    }

    int size() {
        return figures.size();
    }

    /** Stores what is new in a batch, and tells the tally of all. */
    void store(UUID batch, FigureStore store, ImportTally tally) throws SQLException {
        Map<UUID, List<Vintage>> vintages = store.vintages(toLookUp(store));
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
    private Set<UUID> toLookUp(FigureStore store) throws SQLException {
        Set<UUID> needed = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            FigureKey key = figures.get(i).key();
            Reported reported = new Reported(key.indicator(), key.reporter());
            Boolean any = remembered.known.get(reported);
            if (any == null) {
                any = store.hasAny(key);
                remembered.known.put(reported, any);
            }
            if (any) {
                needed.add(ids.get(i));
            }
        }
        return needed;
    }
}
