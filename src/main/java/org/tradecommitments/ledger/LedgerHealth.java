package org.tradecommitments.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tradecommitments.shared.Head;

/** Ready: the database tells where the ledger stands, in one row by its key. */
@Readiness
@ApplicationScoped
public class LedgerHealth implements HealthCheck {

    private final LedgerWatch watch;

    LedgerHealth(LedgerWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Head head = QuarkusTransaction.requiringNew().call(watch::read);
            return HealthCheckResponse.named("Ledger")
                    .up()
                    .withData("revision", head.revision())
                    .build();
        } catch (PersistenceException e) {
            return HealthCheckResponse.named("Ledger").down().build();
        }
    }
}
