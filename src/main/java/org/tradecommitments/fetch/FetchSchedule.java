package org.tradecommitments.fetch;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.tradecommitments.shared.Settings;

/** Fetches when the schedule says so; without one, never. */
@ApplicationScoped
class FetchSchedule {

    private static final Logger LOG = Logger.getLogger(FetchSchedule.class);

    private final ComtradeFetch fetch;
    private final Settings.Comtrade settings;

    FetchSchedule(ComtradeFetch fetch, Settings settings) {
        this.fetch = fetch;
        this.settings = settings.comtrade();
    }

    void onStart(@Observes StartupEvent start) {
        boolean off = settings.schedule().equals("off") || settings.schedule().equals("disabled");
        if (!off && settings.key().isEmpty()) {
            LOG.warn(
                    "trade-commitments.comtrade.schedule is set, and trade-commitments.comtrade.key is not: nothing will"
                            + " be fetched");
        }
    }

    @Scheduled(
            identity = "comtrade",
            cron = "${trade-commitments.comtrade.schedule:off}",
            timeZone = "UTC",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        fetch.run();
    }
}
