package org.tradecommitments.observation;

import java.time.Instant;
import java.util.List;

/**
 * Fired when a concordance has been loaded, in the same transaction and after its change has been appended: series may now
 * be others.
 *
 * @param tables the revisions that it joins, such as {@code HS2017-HS2022}
 */
public record ConcordanceRecorded(List<String> tables, Instant at) {}
