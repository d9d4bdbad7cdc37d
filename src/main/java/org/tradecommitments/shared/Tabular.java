package org.tradecommitments.shared;

import java.util.List;

/** An answer that can be written as a table, too: as CSV. */
public interface Tabular<T> {

    CsvColumns<T> columns();

    List<T> rows();
}
