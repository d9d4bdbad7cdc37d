package org.tradecommitments.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product by its code in the Harmonized System of the World Customs Organization. */
@Embeddable
@Schema(description = "A product, by its code in the Harmonized System (HS).")
public record Product(
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
        String revision,

        @Size(max = 300)
        @Schema(nullable = true, description = "The product in the speaker's words.", examples = "medical devices")
        @Nullable
        String stated,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Who says that this code is meant.")
        Basis basis,

        @Enumerated(EnumType.STRING)
        @Schema(nullable = true, description = "How sure the analyst is of an assumed code.")
        @Nullable
        Confidence confidence) {

    /** The form of a code. */
    public static final String CODE = "(?!00|77|98|99)\\d{2}(\\d{2}(\\d{2})?)?";

    /** The codes that are allowed, in words. */
    public static final String CODES = "must be an HS code of 2, 4 or 6 digits in a chapter from 01 to 97, save 77";

    /** The form of the name of a revision of the HS. */
    public static final String REVISION = "HS(1988|1992|1996|2002|2007|2012|2017|2022)";

    /** The revisions that are allowed, in words. */
    public static final String REVISIONS =
            "must be one of HS1988, HS1992, HS1996, HS2002, HS2007, HS2012, HS2017, HS2022";

    /** How sure an analyst is. */
    @Schema(description = "How sure an analyst is.")
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }
}
