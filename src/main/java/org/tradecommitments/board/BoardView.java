package org.tradecommitments.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.Signals;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.commitment.Topic;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Tabular;

/** The board as it is served. */
@Schema(
        name = "Board",
        description = "How many commitments stand how, what is due next, what changed last. Every value is counted,"
                + " with 0 where there is none.")
public record BoardView(
        @Schema(required = true, description = "The revision of the record that this answer was read at.")
        long revision,

        @Schema(required = true, description = "The day (UTC) that signals are worked out for.")
        LocalDate day,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What had been recorded by this instant; only where `asOf` asked for it.")
        @Nullable
        Instant asOf,

        @Schema(required = true, description = "How many commitments match in all.")
        long total,

        @Schema(required = true, description = "How many have each status.")
        Map<Status, Long> byStatus,

        @Schema(required = true, description = "How many show each signal.")
        BySignal bySignal,

        @Schema(required = true, description = "How many are of each kind.")
        Map<CommitmentKind, Long> byKind,

        @Schema(required = true, description = "How many are of each strength.")
        Map<Strength, Long> byStrength,

        @Schema(required = true, description = "How many are about each topic; one counts in each of its topics.")
        Map<Topic, Long> byTopic,

        @Schema(
                required = true,
                description = "How many each party made, by its name of today; the 200 that made the most, the most"
                        + " first. One counts for each of its makers.")
        List<MakerCount> byMaker,

        @Schema(
                required = true,
                description = "The ten that are not settled and fall due next, the soonest first, from the board's day"
                        + " on.")
        List<BoardItem> nextDue,

        @Schema(required = true, description = "The ten that changed last, the last first.")
        List<BoardItem> lastChanged)
        implements Tabular<BoardView.Row> {

    /** How many show each signal. */
    @Schema(description = "How many show each signal.")
    public record BySignal(
            @Schema(required = true, description = "How many deadlines stand so.")
            Map<Signals.Deadline, Long> deadline,

            @Schema(required = true, description = "How many records are kept up.")
            Map<Signals.Freshness, Long> freshness,

            @Schema(required = true, description = "How many targets stand so.")
            Map<Signals.TargetSignal, Long> target) {}

    /** How many commitments a party made. */
    @Schema(description = "How many commitments a party made.")
    public record MakerCount(
            @Schema(required = true, description = "The code of the party.", examples = "MYS")
            String party,

            @Schema(required = true, description = "The name of the party.", examples = "Malaysia")
            String name,

            @Schema(required = true, description = "How many it made.", examples = "12")
            long count) {}

    /**
     * A row of the board as a table.
     *
     * @param name of what the value stands for, where that has one
     */
    public record Row(String facet, Object value, @Nullable String name, long count) {}

    @Override
    public CsvColumns<Row> columns() {
        return new CsvColumns<Row>()
                .with("facet", Row::facet)
                .with("value", Row::value)
                .with("name", Row::name)
                .with("count", Row::count)
                .with("revision", row -> revision)
                .with("day", row -> day)
                .with("asOf", row -> asOf);
    }

    /** The counts; what is due and what changed is a list's business. */
    @Override
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("total", "", null, total));
        add("status", byStatus, rows);
        add("deadline", bySignal.deadline, rows);
        add("freshness", bySignal.freshness, rows);
        add("target", bySignal.target, rows);
        add("kind", byKind, rows);
        add("strength", byStrength, rows);
        add("topic", byTopic, rows);
        byMaker.forEach(maker -> rows.add(new Row("maker", maker.party, maker.name, maker.count)));
        return rows;
    }

    private static void add(String facet, Map<?, Long> counts, List<Row> rows) {
        counts.forEach((value, count) -> rows.add(new Row(facet, value, null, count)));
    }
}
