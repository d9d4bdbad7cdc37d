package org.tradecommitments.statement;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who made a statement. */
@Embeddable
@Schema(description = "Who made a statement.")
public record Speaker(
        @NotBlank @Size(max = 200) @Schema(description = "Their name.", examples = "Anwar Ibrahim")
        String name,

        @Size(max = 200)
        @Schema(nullable = true, description = "In what role they spoke.", examples = "Prime Minister")
        @Nullable
        String role,

        @Schema(nullable = true, description = "The code of the party they spoke for.", examples = "MYS") @Nullable
        String party) {}
