package org.tradecommitments.shared;

/** Tells where the record stands. */
public interface RecordHead {

    /** Where it stands as far as this instance knows: never behind a write that it has acknowledged. Does not block. */
    Head known();

    /** Where it stands in the current transaction. Whatever is read here is known from then on. */
    Head read();
}
