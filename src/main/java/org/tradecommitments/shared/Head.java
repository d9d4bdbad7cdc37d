package org.tradecommitments.shared;

import java.time.Instant;

/**
 * Where the record stands.
 *
 * @param revision the last write's; 0 before the first
 * @param recordedAt when that was recorded
 * @param hash the seal of the ledger up to it, so that no two records share it, even at one revision
 */
public record Head(long revision, Instant recordedAt, String hash) {}
