package org.tradecommitments.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party to create, or the writable form of one. */
@Schema(description = "A party to create. States need not be created.")
public record NewParty(
        @NotNull
        @Pattern(
                regexp = "[A-Z][A-Z0-9-]{1,31}",
                message = "must be 2 to 32 capital letters, digits and hyphens, a letter first")
        @Schema(description = "Its code, by which it is known from now on.", examples = "AEROFLOT")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Its name.", examples = "Aeroflot")
        String name,

        @NotNull @Schema(description = "What it is; not `STATE`, as states are known already.")
        PartyKind kind,

        @Schema(
                nullable = true,
                description = "The state it belongs to, by its ISO 3166-1 alpha-3 code; null if to none.",
                examples = "RUS")
        @Nullable
        String state) {

    static NewParty of(Party party) {
        return new NewParty(party.code, party.name, party.kind, party.state);
    }
}
