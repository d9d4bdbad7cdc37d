package org.tradecommitments.shared;

/** A path whose bodies may be larger than others. */
public interface LargeBody {

    String path();

    /** How many bytes they may have. */
    long most();
}
