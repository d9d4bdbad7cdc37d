package org.tradecommitments.board;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.board.BoardView.BySignal;
import org.tradecommitments.commitment.CommitmentFilters;
import org.tradecommitments.commitment.Signals;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.shared.RecordHead;

/**
 * The board as gauges, for Prometheus. Their labels are enumerations, so there are few. However many gauges and scrapes
 * there are, the board is read once a revision and day; where nothing was written, a scrape costs no query.
 */
@ApplicationScoped
public class BoardGauges {

    private static final Logger LOG = Logger.getLogger(BoardGauges.class);

    /** After a failure the board is left alone for so long, as each of the gauges would run into it again. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** What was read, and when; no board where that failed. */
    private record Reading(@Nullable BoardView board, Instant at) {}

    private final BoardService service;
    private final RecordHead head;
    private final Clock clock;
    private @Nullable Reading last;

    BoardGauges(BoardService service, RecordHead head, Clock clock) {
        this.service = service;
        this.head = head;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start, MeterRegistry meters) {
        Gauge.builder("trade_commitments_revision", () -> head.known().revision())
                .description("The revision of the record")
                .register(meters);
        for (Status status : Status.values()) {
            Gauge.builder("trade_commitments_commitments", () -> count(BoardView::byStatus, status))
                    .description("Commitments, by status")
                    .tag("status", status.name())
                    .register(meters);
        }
        signal("deadline", BySignal::deadline, Signals.Deadline.values(), meters);
        signal("freshness", BySignal::freshness, Signals.Freshness.values(), meters);
        signal("target", BySignal::target, Signals.TargetSignal.values(), meters);
    }

    private <E extends Enum<E>> void signal(
            String signal, Function<BySignal, Map<E, Long>> counts, E[] values, MeterRegistry meters) {
        for (E value : values) {
            Gauge.builder("trade_commitments_signals", () -> count(board -> counts.apply(board.bySignal()), value))
                    .description("Commitments, by what each signal says today")
                    .tag("signal", signal)
                    .tag("value", value.name())
                    .register(meters);
        }
    }

    /** Not a number where the board cannot be read. */
    private <E extends Enum<E>> double count(Function<BoardView, Map<E, Long>> counts, E value) {
        BoardView board = board();
        return board == null
                ? Double.NaN
                : Objects.requireNonNullElse(counts.apply(board).get(value), 0L);
    }

    /** Reads anew where the last reading is no longer so, once for all who ask meanwhile. */
    private synchronized @Nullable BoardView board() {
        if (last == null || !holds(last)) {
            last = new Reading(read(), clock.instant());
        }
        return last.board;
    }

    private boolean holds(Reading reading) {
        return reading.board == null
                ? reading.at.plus(PAUSE).isAfter(clock.instant())
                : reading.board.revision() >= head.known().revision()
                        && reading.board.day().equals(LocalDate.now(clock));
    }

    private @Nullable BoardView read() {
        ManagedContext context = Arc.container().requestContext();
        boolean ours = !context.isActive();
        if (ours) {
            context.activate();
        }
        try {
            return service.read(new CommitmentFilters(), new BoardParameters());
        } catch (RuntimeException e) {
            LOG.warn("The board cannot be read for its gauges", e);
            return null;
        } finally {
            if (ours) {
                context.terminate();
            }
        }
    }
}
