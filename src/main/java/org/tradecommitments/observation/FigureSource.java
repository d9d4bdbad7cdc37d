package org.tradecommitments.observation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.WebAddress;

/** Where a figure was published. */
@Schema(description = "Where a figure was published.")
public record FigureSource(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Who published it, and in what.", examples = "Synthetic: not a statistic")
        String name,

        @WebAddress
        @Schema(
                nullable = true,
                description = "Where it stands, an http or https address.",
                examples = "https://statistics.example.org/trade")
        @Nullable
        String url) {}
