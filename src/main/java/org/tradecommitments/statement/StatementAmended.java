package org.tradecommitments.statement;

/** Told within the transaction, so that what rests on the statement can follow it or refuse. */
public record StatementAmended(Statement statement) {}
