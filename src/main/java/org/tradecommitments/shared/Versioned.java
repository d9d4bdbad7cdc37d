package org.tradecommitments.shared;

/** An item that knows the revision of its last change. */
public interface Versioned {
    long revision();
}
