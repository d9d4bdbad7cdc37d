package org.tradecommitments.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key to issue. */
@Schema(description = "A key to issue.")
public record NewKey(
        @NotBlank
        @Size(max = 100)
        @Schema(
                description = "Who or what will use it. It stands in the ledger beside everything that the key"
                        + " writes, for all to read.",
                examples = "newsroom import")
        String name,

        @NotNull @Schema(description = "What it allows.") Role role) {}
