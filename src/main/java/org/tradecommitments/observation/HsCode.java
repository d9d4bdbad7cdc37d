package org.tradecommitments.observation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Product;

/** A code of the Harmonized System, in one of its revisions. */
@Embeddable
@Schema(description = "A product, by its code in the Harmonized System (HS).")
public record HsCode(
        @NotNull
        @Pattern(regexp = Product.CODE, message = Product.CODES)
        @Schema(description = "The HS chapter, heading or subheading: 2, 4 or 6 digits.", examples = "9018")
        String code,

        @Pattern(regexp = Product.REVISION, message = Product.REVISIONS)
        @Schema(
                nullable = true,
                description = "The revision of the HS that the code is read in; null where that is open.",
                examples = "HS2022")
        @Nullable
        String revision) {

    /** Whether a code is this one, or one of those that it is divided into. */
    public boolean includes(String other) {
        return other.startsWith(code);
    }
}
