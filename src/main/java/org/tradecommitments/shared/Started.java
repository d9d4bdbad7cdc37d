package org.tradecommitments.shared;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: all that a start does has been done, such as migrating the database and recording the first key. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

    private static final int LAST = Integer.MAX_VALUE;

    private volatile boolean done;

    void start(@Observes @Priority(LAST) StartupEvent start) {
        done = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Start").status(done).build();
    }
}
