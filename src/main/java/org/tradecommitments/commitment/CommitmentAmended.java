package org.tradecommitments.commitment;

/** Told within the transaction, before it is recorded, so that what later statements moved can be put back in place. */
public record CommitmentAmended(Commitment commitment) {}
