package org.tradecommitments.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Tabular;

/** The board over time, as it is served. */
@Schema(description = "How many commitments had which status over time.")
public record BoardHistory(
        @Schema(required = true, description = "The revision of the record that this answer was read at.")
        long revision,

        @Schema(required = true, description = "The day (UTC) that it was read on.")
        LocalDate day,

        @Schema(required = true, description = "How far the points are apart.")
        Step step,

        @Schema(required = true, description = "The points, the earliest first.")
        List<Point> items)
        implements Tabular<BoardHistory.Point> {

    /** How many commitments had which status. */
    @Schema(
            name = "BoardHistoryPoint",
            description = "How many commitments had which status, as had been recorded by the end of a day.")
    public record Point(
            @Schema(required = true, description = "The day (UTC): the last of the step, or of the series.")
            LocalDate on,

            @Schema(required = true, description = "How many commitments match in all.")
            long total,

            @Schema(required = true, description = "How many had each status.")
            Map<Status, Long> byStatus) {}

    @Override
    public CsvColumns<Point> columns() {
        CsvColumns<Point> columns =
                new CsvColumns<Point>().with("on", Point::on).with("total", Point::total);
        for (Status status : Status.values()) {
            columns.with(status.name(), point -> point.byStatus.get(status));
        }
        return columns.with("revision", point -> revision).with("day", point -> day);
    }

    @Override
    public List<Point> rows() {
        return items;
    }
}
