package org.tradecommitments.observation;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.tradecommitments.shared.RowLock;

/** Lets one file be imported at a time, over all instances on one database. */
@Singleton
class ImportLock extends RowLock {

    ImportLock(DataSource database) {
        super(database, "observation_import_lock");
    }
}
