package org.tradecommitments.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.tradecommitments.measure.ReadingService;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.SeriesReader;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Snapshot;

/** Knows what is to be asked of Comtrade, and keeps what has been. */
@ApplicationScoped
public class FetchService {

    private static final String DOLLARS = "USD";
    /** How long calls are kept at least, for the operator to look at. */
    private static final int KEPT_DAYS = 90;

    private static final int LONGEST_DETAIL = 1000;

    private final ReadingService readings;
    private final SeriesReader series;
    private final Clock clock;
    private final Settings.Comtrade settings;

    FetchService(ReadingService readings, SeriesReader series, Clock clock, Settings settings) {
        this.readings = readings;
        this.series = series;
        this.clock = clock;
        this.settings = settings.comtrade();
    }

    /** What is to be asked now: what has not been for a while; at the end, what failed last time. */
    @Snapshot
    List<Question> due() {
        Map<List<HsCode>, SortedSet<String>> codes = new HashMap<>();
        Questions questions = new Questions(
                LocalDate.now(clock),
                settings.yearsBefore(),
                products -> codes.computeIfAbsent(products, series::codes));
        readings.needs(DOLLARS).forEach(questions::add);
        Map<String, Outcome> last =
                ComtradeCall.lastSince(clock.instant().minus(Duration.ofDays(settings.askAgainDays())));
        List<Question> fresh = new ArrayList<>();
        List<Question> failed = new ArrayList<>();
        questions.all().forEach(question -> sort(question, last, fresh, failed));
        fresh.addAll(failed);
        return fresh;
    }

    private static void sort(
            Question question, Map<String, Outcome> last, List<Question> fresh, List<Question> failed) {
        Outcome outcome = last.get(question.id());
        if (outcome == Outcome.CUT_OFF) {
            question.halves().forEach(half -> sort(half, last, fresh, failed));
        } else if (outcome == null) {
            fresh.add(question);
        } else if (!outcome.isAnswered()) {
            failed.add(question);
        }
    }

    /** Forgets the calls of which nothing depends any more: neither what is due nor how many were made today. */
    @Transactional
    void forget() {
        ComtradeCall.deleteBefore(clock.instant().minus(Duration.ofDays(Math.max(KEPT_DAYS, settings.askAgainDays()))));
    }

    /** Writes down that a question is about to be asked; empty, and not written, where that may not be any more today. */
    @Transactional
    Optional<UUID> begin(Question question) {
        Instant midnight = LocalDate.now(clock).atStartOfDay(ZoneOffset.UTC).toInstant();
        long made = ComtradeCall.countBetween(midnight, midnight.plus(1, ChronoUnit.DAYS));
        if (made >= settings.callsPerDay()) {
            return Optional.empty();
        }
        ComtradeCall call = new ComtradeCall();
        call.question = question.id();
        call.asked = question.toString();
        call.askedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        call.outcome = Outcome.ASKED;
        call.persist();
        return Optional.of(call.id);
    }

    /** Writes down how a call ended. */
    @Transactional
    void end(UUID id, Outcome outcome, long rows, String detail) {
        ComtradeCall call = ComtradeCall.findById(id);
        call.outcome = outcome;
        call.rowCount = rows;
        call.detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }
}
