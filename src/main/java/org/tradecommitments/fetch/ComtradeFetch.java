package org.tradecommitments.fetch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tradecommitments.ledger.Author;
import org.tradecommitments.observation.FigureImport;
import org.tradecommitments.observation.ImportAnswer;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.RowLock;
import org.tradecommitments.shared.Settings;

/**
 * Fetches from Comtrade what readings need and has not been asked for a while: one call at a time, with a pause between
 * two, and no more in a day than allowed. Every answer is taken in at once, as an uploaded file would be, so that a run
 * that is broken off has lost nothing, and the next one goes on.
 */
@ApplicationScoped
public class ComtradeFetch {

    private static final Logger LOG = Logger.getLogger(ComtradeFetch.class);

    /** How often a question that is put off is asked in one run. */
    private static final int TRIES = 3;

    /** After so many failures one after another something is wrong with more than the questions. */
    private static final int FAILURES_IN_A_ROW = 3;

    /** Longer than this no run waits; the next one will do. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** Shorter than the service takes to stop. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);

    private final FetchService service;
    private final FetchLock lock;
    private final ComtradeApi api;
    private final FigureImport figures;
    private final Author author;
    private final Clock clock;
    private final Settings.Comtrade settings;
    private final Map<Outcome, Counter> calls = new EnumMap<>(Outcome.class);
    private final Counter rows;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Free while no run is under way, and taken for good when the service stops. */
    private final Semaphore idle = new Semaphore(1);

    ComtradeFetch(
            FetchService service,
            FetchLock lock,
            ComtradeApi api,
            FigureImport figures,
            Author author,
            Clock clock,
            Settings settings,
            MeterRegistry meters) {
        this.service = service;
        this.lock = lock;
        this.api = api;
        this.figures = figures;
        this.author = author;
        this.clock = clock;
        this.settings = settings.comtrade();
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.ASKED) {
                calls.put(
                        outcome,
                        Counter.builder("trade_commitments_comtrade_calls")
                                .description("Calls of UN Comtrade, by how they ended")
                                .tag("outcome", outcome.name())
                                .register(meters));
            }
        }
        rows = Counter.builder("trade_commitments_comtrade_rows")
                .description("Rows that UN Comtrade answered")
                .register(meters);
    }

    /** So that the counters are told before the first run. */
    void onStart(@Observes StartupEvent start) {}

    /** Ends a run between two calls, and waits for a moment for the call that is being made. */
    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping.countDown();
        if (!idle.tryAcquire(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("UN Comtrade: the service stops in the middle of a call, which will be made again");
        }
    }

    /** Makes one run; does nothing where there is no key, or another instance is at it. */
    @ActivateRequestContext
    public void run() {
        Optional<String> key = settings.key().filter(text -> !text.isBlank());
        if (key.isEmpty()) {
            LOG.warn("Nothing is fetched from UN Comtrade, as trade-commitments.comtrade.key is not set");
            return;
        }
        if (idle.tryAcquire()) {
            try {
                run(key.get());
            } finally {
                idle.release();
            }
        }
    }

    private void run(String key) {
        try (RowLock.Held held = lock.take().orElse(null)) {
            if (held == null) {
                LOG.info("UN Comtrade: another instance is fetching");
                return;
            }
            author.become("comtrade-fetch");
            new Run(key).all();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One run. */
    private final class Run {
        private final String key;
        private final FetchReport report = new FetchReport();
        private boolean first = true;
        private int failures;

        Run(String key) {
            this.key = key;
        }

        void all() throws InterruptedException {
            service.forget();
            Deque<Question> left = new ArrayDeque<>(service.due());
            while (!left.isEmpty() && !report.isEnded()) {
                Question question = left.element();
                Outcome outcome = ask(question);
                if (!report.isEnded() || outcome.isAnswered()) {
                    left.remove();
                }
                if (outcome == Outcome.CUT_OFF) {
                    List<Question> halves = question.halves();
                    for (int last = halves.size() - 1; last >= 0; last--) {
                        left.addFirst(halves.get(last));
                    }
                }
            }
            LOG.infof("UN Comtrade: %s", report.words(left.size()));
        }

        private Outcome ask(Question question) throws InterruptedException {
            Verdict verdict = Verdict.of(Outcome.PUT_OFF, "");
            for (int tried = 1; tried <= TRIES && verdict.outcome() == Outcome.PUT_OFF; tried++) {
                if (!waits(first ? Duration.ZERO : pause(verdict, tried))) {
                    return Outcome.PUT_OFF;
                }
                Optional<UUID> call = service.begin(question);
                if (call.isEmpty()) {
                    report.endedBy("the " + settings.callsPerDay() + " calls of today have been made");
                    return Outcome.PUT_OFF;
                }
                first = false;
                verdict = call(question, call.get());
            }
            judge(question, verdict);
            return verdict.outcome();
        }

        /** What it asks for where it does; otherwise longer each time. */
        private Duration pause(Verdict verdict, int tried) {
            Duration pause = Duration.ofMillis(settings.pauseMilliseconds()).multipliedBy(1L << (tried - 1));
            return verdict.retryIn().filter(wait -> wait.compareTo(pause) > 0).orElse(pause);
        }

        private boolean waits(Duration wait) throws InterruptedException {
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                report.endedBy("it asks to be left alone for " + wait.toSeconds() + " seconds");
            } else if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                report.endedBy("the service stops");
            }
            return !report.isEnded();
        }

        private Verdict call(Question question, UUID id) throws InterruptedException {
            report.call();
            Verdict verdict;
            long count = 0;
            try {
                Reply reply = api.ask(question, key);
                verdict = Verdict.of(reply, clock.instant());
                if (verdict.outcome() == Outcome.FIGURES) {
                    ImportAnswer answer = figures.takeComtrade(reply.body());
                    report.add(answer);
                    count = answer.rows();
                }
            } catch (BoundedBody.TooLargeException e) {
                verdict = Verdict.of(Outcome.CUT_OFF, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                verdict = Verdict.of(Outcome.PUT_OFF, "no answer: " + e.getMessage());
            } catch (Problem e) {
                if (e.code() == ProblemCode.BUSY) {
                    report.endedBy("a file is being imported");
                }
                verdict = Verdict.of(Outcome.FAILED, "its rows cannot be taken in: " + e.getMessage());
            }
            if (verdict.outcome() == Outcome.CUT_OFF && question.halves().isEmpty()) {
                verdict = Verdict.of(Outcome.FAILED, verdict.detail() + ", and cannot be asked in parts");
            }
            service.end(id, verdict.outcome(), count, verdict.detail());
            Objects.requireNonNull(calls.get(verdict.outcome())).increment();
            rows.increment((double) count);
            return verdict;
        }

        private void judge(Question question, Verdict verdict) {
            switch (verdict.outcome()) {
                case PUT_OFF, FAILED -> {
                    report.failure();
                    failures++;
                    LOG.warnf("UN Comtrade, %s: %s", question, verdict.detail());
                    if (failures == FAILURES_IN_A_ROW) {
                        report.endedBy(failures + " questions failed one after another");
                    }
                }
                case REFUSED -> {
                    LOG.errorf("UN Comtrade, %s: %s", question, verdict.detail());
                    report.endedBy(verdict.detail());
                }
                default -> failures = 0;
            }
        }
    }
}
