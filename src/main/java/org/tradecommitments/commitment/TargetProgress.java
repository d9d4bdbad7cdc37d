package org.tradecommitments.commitment;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Signals.TargetSignal;

/** How far the target has come by its lead reading, in short; what is behind it stands under {@code /progress}. */
@Embeddable
@Schema(description = "How far the target has come by its lead reading and the latest figure, in short.")
public record TargetProgress(
        @Schema(required = true, description = "The id of the lead reading.")
        UUID reading,

        @Enumerated(EnumType.STRING) @Schema(required = true, description = "How the target stands.")
        TargetSignal signal,

        @Schema(required = true, description = "The period of the latest figure.", examples = "2025")
        String period,

        @Schema(required = true, description = "The latest figure, in the unit.", examples = "1310000")
        BigDecimal value,

        @Schema(required = true, nullable = true, description = "The unit: ISO 4217 or UCUM.", examples = "USD")
        @Nullable
        String unit,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "How much of the way from the baseline to the goal is done: 0 at the one, 1 at the other.",
                examples = "0.31")
        @Nullable
        BigDecimal attainment,

        @Schema(
                required = true,
                nullable = true,
                description = "What the agreed path asks by then, in the unit.",
                examples = "1260000")
        @Nullable
        BigDecimal expectedByNow) {

    /** The same without the zeros that a database fills figures up with. */
    public TargetProgress plain() {
        return new TargetProgress(
                reading,
                signal,
                period,
                requireNonNull(Target.plain(value)),
                unit,
                Target.plain(attainment),
                Target.plain(expectedByNow));
    }
}
