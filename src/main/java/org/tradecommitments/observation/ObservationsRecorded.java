package org.tradecommitments.observation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Fired when figures have been recorded, in the same transaction and after its change has been appended: who observes it
 * and writes takes a place of his own in the ledger.
 *
 * @param touched the series in which a figure is new or another than before
 * @param at when they were recorded
 * @param moved references of the commitments that moved by it; for observers to add to
 */
public record ObservationsRecorded(Set<Pair> touched, Instant at, List<String> moved) {}
