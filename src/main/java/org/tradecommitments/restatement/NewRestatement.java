package org.tradecommitments.restatement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Strength;

/** A restatement to record. */
@Schema(description = "A restatement to record.")
public record NewRestatement(
        @NotNull @Schema(description = "The id of the later statement.")
        UUID statement,

        @NotNull @Schema(description = "What it does to the commitment.")
        Relation relation,

        @Schema(
                nullable = true,
                description = "How firmly it was said this time, where that moved: more firmly if it"
                        + " `STRENGTHENS`, less if it `WEAKENS`, the same or null if it `RESTATES`.")
        @Nullable
        Strength strength,

        @Valid @Schema(nullable = true, description = "When it is due now, where that moved.") @Nullable
        Due due,

        @Size(max = 4000)
        @Schema(
                nullable = true,
                description = "The analyst's remark.",
                examples = "Now in a signed memorandum, with a date.")
        @Nullable
        String note,

        @Schema(nullable = true, description = "The id of the restatement that this corrects.") @Nullable
        UUID corrects) {}
