package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.commitment.Target;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.measure.NewReading.BaselineReading;
import org.tradecommitments.measure.NewReading.DueReading;
import org.tradecommitments.measure.Terms.Accumulation;
import org.tradecommitments.measure.Terms.Path;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.Period.Frequency;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** A reading as it is served. */
@Schema(name = "Reading", description = "A complete, checkable way to read the target of a commitment.")
public record ReadingView(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "The id of the commitment.")
        UUID commitment,

        @Schema(required = true, description = "What sets it apart.", examples = "against 2024, in the seller's books")
        String label,

        @Schema(required = true, description = "Whether it was recorded to speak for the commitment.")
        boolean lead,

        @Schema(required = true, description = "What is measured.")
        Indicator indicator,

        @Schema(required = true, description = "In whose books, by code.", examples = "MYS")
        String reporter,

        @Schema(required = true, description = "Who sends, by code.", examples = "MYS")
        String from,

        @Schema(required = true, description = "Who receives, by code.", examples = "RUS")
        String to,

        @Schema(required = true, description = "Which products; none: all of them.")
        List<HsCode> products,

        @Schema(required = true, nullable = true, description = "The unit of the figures.", examples = "USD") @Nullable
        String unit,

        @Schema(required = true, description = "How often figures come.")
        Frequency frequency,

        @Schema(required = true, description = "Whether each period counts for itself.")
        Accumulation accumulation,

        @Schema(required = true, nullable = true, description = "What the goal is measured from.") @Nullable
        BaselineReading baseline,

        @Schema(required = true, description = "What the figure should do.")
        Goal goal,

        @Schema(required = true, nullable = true, description = "How much.", examples = "2") @Nullable
        BigDecimal amount,

        @Schema(required = true, description = "Whether the amount is a percentage of the baseline.")
        boolean percent,

        @Schema(required = true, nullable = true, description = "`CUMULATIVE` only: the first day that counts.")
        @Nullable
        LocalDate countedFrom,

        @Schema(required = true, description = "By when.") DueReading due,

        @Schema(required = true, description = "How the figure gets there.")
        Path path,

        @Schema(required = true, description = "Who says the other terms.")
        Map<Term, Grounds> terms,

        @Schema(required = true, nullable = true, description = "The id of the reading that this corrects.") @Nullable
        UUID corrects,

        @Schema(
                required = true,
                nullable = true,
                description = "The id of the reading that corrects this; where there is one, this counts no more.")
        @Nullable
        UUID correctedBy,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt,

        @Schema(required = true, description = "The name of the key that recorded it.", examples = "newsroom import")
        String recordedBy,

        @Schema(required = true, description = "The revision that recorded it.", examples = "43")
        long revision)
        implements Versioned {

    static final CsvColumns<ReadingView> COLUMNS = new CsvColumns<ReadingView>()
            .with("id", ReadingView::id)
            .with("commitment", ReadingView::commitment)
            .with("label", ReadingView::label)
            .with("lead", ReadingView::lead)
            .with("indicator", ReadingView::indicator)
            .with("reporter", ReadingView::reporter)
            .with("from", ReadingView::from)
            .with("to", ReadingView::to)
            .with("products", view -> view.products().stream().map(HsCode::code).toList())
            .with("unit", ReadingView::unit)
            .with("frequency", ReadingView::frequency)
            .with("accumulation", ReadingView::accumulation)
            .with(
                    "baseline.period",
                    view -> view.baseline() == null ? null : view.baseline().period())
            .with(
                    "baseline.value",
                    view -> view.baseline() == null ? null : view.baseline().value())
            .with(
                    "baseline.basis",
                    view -> view.baseline() == null ? null : view.baseline().basis())
            .with("goal", ReadingView::goal)
            .with("amount", ReadingView::amount)
            .with("percent", ReadingView::percent)
            .with("countedFrom", ReadingView::countedFrom)
            .with("due.to", view -> view.due().to())
            .with("due.basis", view -> view.due().basis())
            .with("path", ReadingView::path)
            .with(
                    "assumed",
                    view -> view.terms().entrySet().stream()
                            .filter(term -> term.getValue().basis() == Basis.ASSUMED)
                            .map(Map.Entry::getKey)
                            .toList())
            .with("corrects", ReadingView::corrects)
            .with("correctedBy", ReadingView::correctedBy)
            .with("recordedAt", ReadingView::recordedAt)
            .with("recordedBy", ReadingView::recordedBy)
            .with("revision", ReadingView::revision);

    static ReadingView of(Reading reading) {
        return new ReadingView(
                reading.id,
                reading.commitmentId,
                reading.label,
                reading.lead,
                reading.indicator,
                reading.reporter,
                reading.from,
                reading.to,
                List.copyOf(reading.products),
                reading.unit,
                reading.frequency,
                reading.accumulation,
                reading.baseline == null
                        ? null
                        : new BaselineReading(
                                reading.baselinePeriod,
                                Target.plain(reading.baselineValue),
                                reading.baseline.basis(),
                                reading.baseline.note()),
                reading.goal,
                Target.plain(reading.amount),
                reading.percent,
                reading.countedFrom,
                new DueReading(reading.dueTo, reading.due.basis(), reading.due.note()),
                reading.path,
                new TreeMap<>(reading.terms),
                reading.corrects,
                reading.correctedBy,
                reading.recordedAt,
                reading.recordedBy,
                reading.revision);
    }
}
