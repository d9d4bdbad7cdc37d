package org.tradecommitments.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.Target;
import org.tradecommitments.measure.ProgressView;
import org.tradecommitments.measure.ReadingView;

/**
 * What the page shows of a target: as it was said, and how far it has come by each of its readings.
 *
 * @param said null where it is to be measured, and no target was given
 * @param readings the lead first, then in the order in which they were recorded
 */
record PageTarget(String reference, @Nullable Target said, List<PageReading> readings) {

    /** @param names of parties, by code */
    static PageTarget of(
            CommitmentView commitment, ProgressView progress, List<ReadingView> readings, Map<String, String> names) {
        Map<UUID, ReadingView> terms =
                readings.stream().collect(Collectors.toMap(ReadingView::id, Function.identity()));
        return new PageTarget(
                commitment.reference(),
                commitment.target(),
                progress.readings().stream()
                        .filter(each -> terms.containsKey(each.id()))
                        .map(each -> new PageReading(each, Objects.requireNonNull(terms.get(each.id())), names))
                        .sorted(Comparator.comparing(each -> !each.progress().lead()))
                        .toList());
    }

    /** The target's own baseline, in words. */
    public String baseline() {
        return said == null ? "" : PageWords.baseline(said);
    }
}
