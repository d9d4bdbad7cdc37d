package org.tradecommitments.measure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.shared.Problem;

/** Who says a term of a reading: the speaker, or an analyst, who tells why. */
@Embeddable
@Schema(description = "Who says a term of a reading: the speaker, or an analyst, who tells why.")
public record Grounds(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "`STATED` or `ASSUMED`.")
        Basis basis,

        @Size(max = 1000)
        @Schema(nullable = true, description = "Why it is read so; needed where it is assumed.")
        @Nullable
        String note) {

    static Grounds stated() {
        return new Grounds(Basis.STATED, null);
    }

    static Grounds assumed(String note) {
        return new Grounds(Basis.ASSUMED, note);
    }

    /**
     * Checks that nothing assumed is passed off as stated.
     *
     * @param isStated whether the speaker stated the term as the reading has it
     */
    void check(boolean isStated, String pointer, Problem.Rules rules) {
        rules.require(
                        basis != Basis.UNSPECIFIED,
                        pointer + "/basis",
                        "a reading leaves nothing open; allowed are STATED, ASSUMED")
                .require(
                        basis != Basis.STATED || isStated,
                        pointer + "/basis",
                        "the commitment does not record that this was stated; use ASSUMED, with a note")
                .require(
                        basis != Basis.ASSUMED || (note != null && !note.isBlank()),
                        pointer + "/note",
                        "what is ASSUMED needs a note that tells why");
    }
}
