package org.tradecommitments.ledger;

import java.util.Set;

/** A part of the service that writes to the ledger. */
public interface Writer {

    /** The types of the changes that it appends. */
    Set<String> writes();
}
