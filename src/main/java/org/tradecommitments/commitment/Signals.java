package org.tradecommitments.commitment;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Settings;

/** What is worked out from dates and figures for one day. Signals never change a status. */
@Schema(description = "What is worked out from dates and figures, for today. Signals never change a status.")
public record Signals(
        @Schema(required = true, description = "How the deadline stands.")
        Deadline deadline,

        @Schema(required = true, description = "Whether the record is kept up.")
        Freshness freshness,

        @Schema(required = true, description = "How the target stands.")
        TargetSignal target) {

    /** How a deadline stands on a day. */
    @Schema(
            description = "How the deadline stands: `NO_DEADLINE`, none was given, or none runs any more because it was"
                    + " settled without being fulfilled; `UPCOMING`; `DUE_SOON`, within 30 days unless set otherwise;"
                    + " `OVERDUE`, passed and not settled; `MET_ON_TIME` and `MET_LATE`, fulfilled by it or after it.")
    public enum Deadline {
        NO_DEADLINE,
        UPCOMING,
        DUE_SOON,
        OVERDUE,
        MET_ON_TIME,
        MET_LATE
    }

    /** Whether a record is kept up. */
    @Schema(
            description = "Whether the record is kept up: `STALE` when nothing has been recorded about it for 180 days,"
                    + " unless set otherwise.")
    public enum Freshness {
        FRESH,
        STALE
    }

    /** How a target stands. */
    @Schema(
            name = "TargetSignal",
            description = "How the target stands: `NOT_MEASURED`, it has none; `NO_DATA`, there are no figures yet;"
                    + " `BEHIND`, `ON_TRACK` or `REACHED`.")
    public enum TargetSignal {
        NOT_MEASURED,
        NO_DATA,
        BEHIND,
        ON_TRACK,
        REACHED
    }

    /**
     * The deadline's signal.
     *
     * @param due the deadline, or null
     * @param since when the status became so in the world
     */
    static Deadline deadline(
            @Nullable LocalDate due, Status status, @Nullable LocalDate since, LocalDate day, int dueSoonDays) {
        Deadline settled = onAnyDay(due, status, since);
        if (due == null || settled != null) {
            return requireNonNullElse(settled, Deadline.NO_DEADLINE);
        }
        if (due.isBefore(day)) {
            return Deadline.OVERDUE;
        }
        return due.isAfter(day.plusDays(dueSoonDays)) ? Deadline.UPCOMING : Deadline.DUE_SOON;
    }

    /** The deadline's signal where it is the same on every day; null where a deadline still runs. */
    static @Nullable Deadline onAnyDay(@Nullable LocalDate due, Status status, @Nullable LocalDate since) {
        if (due == null) {
            return Deadline.NO_DEADLINE;
        }
        if (status == Status.FULFILLED && since != null) {
            return since.isAfter(due) ? Deadline.MET_LATE : Deadline.MET_ON_TIME;
        }
        return status.isSettled() ? Deadline.NO_DEADLINE : null;
    }

    static Freshness freshness(Instant updatedAt, LocalDate day, int staleAfterDays) {
        return updatedAt.isBefore(staleBefore(day, staleAfterDays)) ? Freshness.STALE : Freshness.FRESH;
    }

    /** What was last touched before this is stale: its last day lies so many days back, or more. */
    static Instant staleBefore(LocalDate day, int staleAfterDays) {
        return firstFreshDay(day, staleAfterDays).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** What was last touched before this day (UTC) is stale. */
    static LocalDate firstFreshDay(LocalDate day, int staleAfterDays) {
        return day.minusDays(staleAfterDays - 1L);
    }

    /**
     * The target's signal: the same on every day, as it compares the latest figure with what the path asks by the end of
     * that figure's period.
     */
    static TargetSignal target(CommitmentKind kind, @Nullable TargetProgress progress) {
        if (kind != CommitmentKind.MEASURED) {
            return TargetSignal.NOT_MEASURED;
        }
        return progress == null ? TargetSignal.NO_DATA : progress.signal();
    }

    static Signals of(CommitmentView commitment, LocalDate day, Settings settings) {
        return new Signals(
                deadline(
                        commitment.due().to(),
                        commitment.status(),
                        commitment.statusSince(),
                        day,
                        settings.dueSoonDays()),
                freshness(commitment.updatedAt(), day, settings.staleAfterDays()),
                target(commitment.kind(), commitment.progress()));
    }
}
