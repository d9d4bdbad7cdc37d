package org.tradecommitments.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the points of a series are apart. */
@Schema(description = "How far the points of a series are apart; a week is from Monday to Sunday.")
public enum Step {
    day,
    week,
    month,
    quarter,
    year;

    /** The last day of the step that a day is in. */
    private LocalDate end(LocalDate date) {
        return switch (this) {
            case day -> date;
            case week -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case month -> date.with(TemporalAdjusters.lastDayOfMonth());
            case quarter ->
                date.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
            case year -> date.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    /** The last day of each step from one day to another, the last cut short there; no more than so many. */
    List<LocalDate> days(LocalDate first, LocalDate last, int most) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = end(first);
        while (end.isBefore(last) && days.size() < most) {
            days.add(end);
            end = end(end.plusDays(1));
        }
        if (days.size() < most) {
            days.add(last);
        }
        return days;
    }
}
