package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.measure.ProgressView.FigureView;

/** A figure in the other side's books, and how far it lies from the reporter's. */
@Schema(name = "MirrorFigure", description = "A figure in the other side's books.")
public record MirrorView(
        @Schema(required = true, description = "The period it is for.", examples = "2025")
        String period,

        @Schema(required = true, description = "The figure, in the unit.", examples = "1290000")
        BigDecimal value,

        @Schema(
                required = true,
                nullable = true,
                description = "It less the reporter's figure; null where there is none for the period.",
                examples = "-20000")
        @Nullable
        BigDecimal gap,

        @Schema(required = true, description = "Whether its source may still revise it.")
        boolean provisional,

        @Schema(required = true, description = "Who published it.", examples = "Synthetic: not a statistic")
        String source,

        @Schema(required = true, nullable = true, description = "Where it stands.") @Nullable
        String url,

        @Schema(required = true, description = "When it was retrieved last.", examples = "2026-06-01")
        LocalDate retrievedOn,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt) {

    static MirrorView of(FigureView figure, @Nullable BigDecimal gap) {
        return new MirrorView(
                figure.period(),
                figure.value(),
                gap,
                figure.provisional(),
                figure.source(),
                figure.url(),
                figure.retrievedOn(),
                figure.recordedAt());
    }

    FigureView figure() {
        return new FigureView(period, value, provisional, source, url, retrievedOn, recordedAt);
    }
}
