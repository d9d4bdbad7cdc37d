package org.tradecommitments.measure;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The figures of both books as they are compared with the goal: a year's own, the year that ends with a quarter or month, or
 * the sum since the counting began; docs/progress.md says when which. All in the unit of the reading.
 */
@Schema(
        name = "ComparedFigure",
        description = "The figures of both books as they are compared with the goal: see `latest.span`.")
public record ComparedView(
        @Schema(
                required = true,
                description = "The period, or the last of those they are the sum of.",
                examples = "2025")
        String period,

        @Schema(
                required = true,
                nullable = true,
                description = "In the reporter's books; null where it is not known, or a part of it is not.",
                examples = "1310000")
        @Nullable
        BigDecimal value,

        @Schema(
                required = true,
                nullable = true,
                description = "In the other side's books; null where it is not known, or a part of it is not.",
                examples = "1441000")
        @Nullable
        BigDecimal mirror,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "What the path asks at the end of the period; null where there is no path, or it has not begun.",
                examples = "1259921.049895")
        @Nullable
        BigDecimal expected,

        @Schema(required = true, description = "Whether a source may still revise the reporter's.")
        boolean provisional,

        @Schema(required = true, description = "Whether a source may still revise the other side's.")
        boolean mirrorProvisional) {}
