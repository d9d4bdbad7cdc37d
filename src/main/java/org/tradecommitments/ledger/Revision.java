package org.tradecommitments.ledger;

import java.time.Instant;

/**
 * The place in the ledger that a write has taken and must fill, by {@link Ledger#append}, in the same transaction.
 *
 * @param number gapless, in commit order
 * @param at when the write was recorded; never before the write before it
 * @param by the name of the key that wrote
 */
public record Revision(long number, Instant at, String by) {}
