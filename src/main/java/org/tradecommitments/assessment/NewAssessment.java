package org.tradecommitments.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Status;

/** A judgement to record. */
@Schema(description = "A judgement to record.")
public record NewAssessment(
        @NotNull @Schema(description = "How far it has come.")
        Status status,

        @NotNull @Schema(description = "When it became so in the world.", examples = "2025-09-01")
        LocalDate effectiveOn,

        @NotBlank
        @Size(max = 4000)
        @Schema(
                description = "Why; where a settled status is reopened, why that.",
                examples = "The first ferry of the season arrived.")
        String reason,

        @Size(max = 100)
        @Schema(
                description = "The ids of the evidence it rests on, recorded about this commitment before. A"
                        + " settled status needs at least one.")
        List<@NotNull UUID> evidence,

        @Schema(
                nullable = true,
                description = "The code of the party that is judged, one of the commitment's; null for the"
                        + " commitment as a whole.",
                examples = "MYS")
        @Nullable
        String party,

        @Schema(
                nullable = true,
                description = "The id of the assessment that this corrects, one of the same party. Corrected to"
                        + " `NOT_ASSESSED`, it is taken back.")
        @Nullable
        UUID corrects) {

    public NewAssessment {
        evidence = Objects.requireNonNullElse(evidence, List.of());
    }
}
