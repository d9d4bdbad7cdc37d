package org.tradecommitments.commitment;

import java.util.List;
import java.util.Map;
import org.tradecommitments.commitment.Signals.Deadline;
import org.tradecommitments.commitment.Signals.Freshness;
import org.tradecommitments.commitment.Signals.TargetSignal;

/**
 * How many commitments stand how: every value is there, with 0 where there is none.
 *
 * @param byTopic a commitment counts in each of its topics
 * @param byMaker a commitment counts for each of its makers; those with the most, the most first
 */
public record CommitmentCounts(
        long total,
        Map<Status, Long> byStatus,
        Map<Deadline, Long> byDeadline,
        Map<Freshness, Long> byFreshness,
        Map<TargetSignal, Long> byTarget,
        Map<CommitmentKind, Long> byKind,
        Map<Strength, Long> byStrength,
        Map<Topic, Long> byTopic,
        List<MakerCount> byMaker) {

    /** How many makers are counted at the most. */
    public static final int MOST_MAKERS = 200;

    /** How many commitments a party made, by its code. */
    public record MakerCount(String party, long count) {}
}
