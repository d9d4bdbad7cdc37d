package org.tradecommitments.ledger;

import org.tradecommitments.shared.Head;

/** Fired when a write has filled its place; to be observed after its transaction's success. */
public record Appended(Head head) {}
