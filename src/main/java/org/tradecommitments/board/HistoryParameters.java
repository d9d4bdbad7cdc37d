package org.tradecommitments.board;

import static java.util.Objects.requireNonNullElse;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.TableParameters;

/** What the board's history takes beside the filters of commitments. */
public class HistoryParameters extends TableParameters {

    static final int MOST_POINTS = 400;

    @QueryParam("from")
    @Parameter(
            description = "The first day (UTC) of the series; absent: 12 months before its last.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(
            description = "The last day (UTC) of the series; absent: today. No later day is allowed.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String to;

    @QueryParam("step")
    @Parameter(
            description = "How far its points are apart: one stands at the last day of each `day`, `week` (from Monday"
                    + " to Sunday), `month`, `quarter` or `year`, and one at its last day. It may have 400.",
            schema = @Schema(implementation = Step.class, defaultValue = "month"))
    public @Nullable String step;

    Step step() {
        return step == null
                ? Step.month
                : Parameters.enums("step", Step.class, List.of(step)).get(0);
    }

    /** The days that the points stand at. */
    List<LocalDate> days(LocalDate today) {
        LocalDate last = requireNonNullElse(Parameters.date("to", to), today);
        if (last.isAfter(today)) {
            throw Problem.parameter("to", Problem.quoted(to) + " is after today, " + today);
        }
        LocalDate first = requireNonNullElse(Parameters.date("from", from), last.minusMonths(12));
        if (first.isAfter(last)) {
            throw Problem.parameter("from", Problem.quoted(first) + " is after the last day, " + last);
        }
        List<LocalDate> days = step().days(first, last, MOST_POINTS + 1);
        if (days.size() > MOST_POINTS) {
            throw Problem.parameter(
                    "step",
                    "from " + first + " to " + last + " are more than " + MOST_POINTS + " points by "
                            + Problem.quoted(step()) + "; allowed are " + MOST_POINTS);
        }
        return days;
    }
}
