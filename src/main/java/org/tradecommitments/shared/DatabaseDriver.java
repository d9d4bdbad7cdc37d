package org.tradecommitments.shared;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands {@code jdbc:h2:} addresses to H2 and {@code jdbc:postgresql:} ones to PostgreSQL's driver, so that one artefact
 * serves both and the address alone chooses. Why: docs/adr/0002-one-artefact-two-databases.md.
 */
public final class DatabaseDriver implements Driver {

    private static final List<Driver> DRIVERS = List.of(new org.h2.Driver(), new org.postgresql.Driver());

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        for (Driver driver : DRIVERS) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, info);
            }
        }
        return null;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        for (Driver driver : DRIVERS) {
            if (driver.acceptsURL(url)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(DatabaseDriver.class.getPackageName());
    }
}
