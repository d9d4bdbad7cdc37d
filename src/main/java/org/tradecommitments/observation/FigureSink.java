package org.tradecommitments.observation;

/** Takes what is read from a file, row by row, each by the line that it begins in, from 1. */
interface FigureSink {

    void figure(long line, Figure figure);

    void passedOver(long line, PassedOver reason);

    /** A row that cannot be read. */
    void error(long line, String detail);

    /** Whether there are as many errors as are told, so that reading on is of no use. */
    boolean isFull();
}
