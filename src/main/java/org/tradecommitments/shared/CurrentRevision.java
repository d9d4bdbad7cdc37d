package org.tradecommitments.shared;

/** Tells the revision that the record stands at. */
public interface CurrentRevision {
    long currentRevision();
}
