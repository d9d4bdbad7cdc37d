package org.tradecommitments.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.observation.Vintages.Novelty;
import org.tradecommitments.shared.ProblemDocument.FieldError;

/** What has become of the rows of a file so far: told by who reads it and by who stores it, and asked at the end. */
final class ImportTally {

    /** How many errors, and how many lines of each reason, are told. */
    static final int MOST_TOLD = 100;

    private final Map<Novelty, Long> byNovelty = new EnumMap<>(Novelty.class);
    private final Map<PassedOver, Long> passedOver = new EnumMap<>(PassedOver.class);
    private final Map<PassedOver, List<Long>> passedOverLines = new EnumMap<>(PassedOver.class);
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<Pair> touched = new HashSet<>();
    private @Nullable Pair last;
    private final MessageDigest digest = FigureKey.sha256();

    /**
     * Counts a figure.
     *
     * @param id of its key
     */
    synchronized void add(Figure figure, UUID id, Novelty novelty) {
        byNovelty.merge(novelty, 1L, Long::sum);
        if (novelty.isNews()) {
            Pair pair = Pair.of(figure.key());
            if (!pair.equals(last)) {
                touched.add(pair);
                last = pair;
            }
        }
        if (novelty.isKept()) {
            String kept = id + "," + figure.value() + "," + figure.provisional() + "," + figure.retrievedOn() + "\n";
            digest.update(kept.getBytes(UTF_8));
        }
    }

    synchronized void add(long line, PassedOver reason) {
        passedOver.merge(reason, 1L, Long::sum);
        List<Long> lines = passedOverLines.computeIfAbsent(reason, key -> new ArrayList<>());
        if (lines.size() < MOST_TOLD) {
            lines.add(line);
        }
    }

    synchronized void error(long line, String detail) {
        if (!isFull()) {
            errors.add(FieldError.line(line, detail));
        }
    }

    synchronized boolean isFull() {
        return errors.size() >= MOST_TOLD;
    }

    synchronized List<FieldError> errors() {
        return errors.stream().sorted(Comparator.comparing(FieldError::line)).toList();
    }

    private long count(Novelty novelty) {
        return byNovelty.getOrDefault(novelty, 0L);
    }

    long taken() {
        return count(Novelty.TAKEN);
    }

    long revised() {
        return count(Novelty.REVISED);
    }

    /** Those that are known already, and those that are the same as what stood before they were retrieved. */
    long unchanged() {
        return count(Novelty.UNCHANGED) + count(Novelty.CONFIRMED);
    }

    /** How many figures are kept. */
    long kept() {
        return taken() + revised() + count(Novelty.CONFIRMED);
    }

    Map<PassedOver, Long> passedOver() {
        return passedOver;
    }

    Map<PassedOver, List<Long>> passedOverLines() {
        return passedOverLines;
    }

    long rows() {
        return taken()
                + revised()
                + unchanged()
                + passedOver.values().stream().mapToLong(Long::longValue).sum();
    }

    Set<Pair> touched() {
        return touched;
    }

    /** Of the figures that are kept, in their order; to be asked once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
