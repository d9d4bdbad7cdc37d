package org.tradecommitments.statement;

import java.time.LocalDate;

/** Told within the transaction, so that what rests on the statement can follow it or refuse. */
public record StatementAmended(Statement statement, LocalDate madeOnBefore) {

    public boolean hasMoved() {
        return !statement.madeOn.equals(madeOnBefore);
    }
}
