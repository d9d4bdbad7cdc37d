package org.tradecommitments.assessment;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Due;

/** A milestone to record. */
@Schema(description = "A milestone to record: a step on the way to an event.")
public record NewMilestone(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "What will have been done, in a few words.", examples = "The port licence is granted")
        String title,

        @Valid @Schema(description = "When it is due; absent: unspecified.")
        Due due,

        @Schema(nullable = true, description = "When it was done; null while it is not.", examples = "2025-08-01")
        @Nullable
        LocalDate doneOn,

        @Size(max = 100)
        @Schema(description = "The ids of the evidence that it is done, recorded about this commitment before.")
        List<@NotNull UUID> evidence,

        @Schema(nullable = true, description = "The id of the milestone that this corrects.") @Nullable
        UUID corrects) {

    public NewMilestone {
        due = requireNonNullElse(due, Due.UNSPECIFIED);
        evidence = requireNonNullElse(evidence, List.of());
    }
}
