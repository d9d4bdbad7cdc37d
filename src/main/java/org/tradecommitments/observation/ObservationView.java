package org.tradecommitments.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** A figure as it is served. */
@Schema(name = "Observation", description = "An official figure as it was published, in one vintage.")
public record ObservationView(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "What was measured.")
        Indicator indicator,

        @Schema(required = true, description = "The code of the party in whose books it stands.", examples = "MYS")
        String reporter,

        @Schema(required = true, description = "The code of the party that it goes out from.", examples = "MYS")
        String from,

        @Schema(required = true, description = "The code of the party that it goes to.", examples = "RUS")
        String to,

        @Schema(
                required = true,
                nullable = true,
                description = "The product; null where the figure is of none, or of all.")
        @Nullable
        HsCode product,

        @Schema(required = true, description = "What it is for: a year, quarter or month.", examples = "2024")
        String period,

        @Schema(required = true, description = "The figure, in the unit.", examples = "1234567")
        BigDecimal value,

        @Schema(
                required = true,
                nullable = true,
                description = "The unit: ISO 4217 for money, otherwise UCUM; null for a bare count.",
                examples = "USD")
        @Nullable
        String unit,

        @Schema(required = true, description = "Whether its publisher calls it provisional.")
        boolean provisional,

        @Schema(required = true, description = "Where it was published.")
        FigureSource source,

        @Schema(required = true, description = "The day it was retrieved on.", examples = "2025-06-01")
        LocalDate retrievedOn,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt,

        @Schema(required = true, description = "The name of the key that recorded it.", examples = "newsroom import")
        String recordedBy,

        @Schema(
                required = true,
                nullable = true,
                description = "The id of the import that it came by; null where it was sent alone.")
        @Nullable
        UUID importId,

        @Schema(required = true, description = "The revision that recorded it.", examples = "43")
        long revision)
        implements Versioned {

    static final CsvColumns<ObservationView> COLUMNS = new CsvColumns<ObservationView>()
            .with("id", ObservationView::id)
            .with("indicator", ObservationView::indicator)
            .with("reporter", ObservationView::reporter)
            .with("from", ObservationView::from)
            .with("to", ObservationView::to)
            .with(
                    "product.code",
                    view -> view.product() == null ? null : view.product().code())
            .with(
                    "product.revision",
                    view -> view.product() == null ? null : view.product().revision())
            .with("period", ObservationView::period)
            .with("value", ObservationView::value)
            .with("unit", ObservationView::unit)
            .with("provisional", ObservationView::provisional)
            .with("source.name", view -> view.source().name())
            .with("source.url", view -> view.source().url())
            .with("retrievedOn", ObservationView::retrievedOn)
            .with("recordedAt", ObservationView::recordedAt)
            .with("recordedBy", ObservationView::recordedBy)
            .with("importId", ObservationView::importId)
            .with("revision", ObservationView::revision);

    static ObservationView of(Observation observation) {
        ObservationBatch batch = observation.batch;
        return new ObservationView(
                observation.id,
                observation.indicator,
                observation.reporter,
                observation.from,
                observation.to,
                observation.product == null ? null : new HsCode(observation.product, observation.hsRevision),
                observation.period,
                plain(observation.value),
                observation.unit,
                observation.provisional,
                new FigureSource(observation.sourceName, observation.sourceUrl),
                observation.retrievedOn,
                Objects.requireNonNull(batch.recordedAt),
                batch.recordedBy,
                batch.layout == null ? null : batch.id,
                Objects.requireNonNull(batch.revision));
    }

    /** Without the zeros that a database fills figures up with. */
    static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
