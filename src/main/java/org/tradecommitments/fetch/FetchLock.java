package org.tradecommitments.fetch;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.tradecommitments.shared.RowLock;

/** Lets one instance fetch at a time. */
@Singleton
class FetchLock extends RowLock {

    FetchLock(DataSource database) {
        super(database, "comtrade_fetch_lock");
    }
}
