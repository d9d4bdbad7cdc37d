package org.tradecommitments.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part that a party has in a commitment. */
@Embeddable
@Schema(name = "NewInvolvement", description = "The part that a party has in a commitment.")
public record Involvement(
        @NotNull @Schema(description = "The code of the party.", examples = "MYS")
        String party,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Its part.")
        Role role) {

    /** The part that a party can have. */
    @Schema(
            name = "PartyRole",
            description =
                    "The part that a party has: who undertakes, towards whom, who carries it" + " out, whom it is for.")
    public enum Role {
        MAKER,
        COUNTERPART,
        IMPLEMENTER,
        BENEFICIARY
    }
}
