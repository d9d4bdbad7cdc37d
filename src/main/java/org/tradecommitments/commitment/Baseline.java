package org.tradecommitments.commitment;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Amount;
import org.tradecommitments.shared.Problem;

/** What a target is measured from. */
@Embeddable
@Schema(description = "What the target is measured from, as it was said.")
public record Baseline(
        @Pattern(
                regexp = "\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?",
                message = "must be a year, quarter or month such as 2024, 2024-Q1 or 2024-03")
        @Schema(nullable = true, description = "The period: a year, quarter or month.", examples = "2024")
        @Nullable
        String period,

        @Amount
        @Schema(
                nullable = true,
                description = "The figure of that period, in the unit of the target.",
                examples = "1234567.8")
        @Nullable
        BigDecimal value,

        @NotNull @Schema(description = "Who says so.") Basis basis) {

    static final Baseline UNSPECIFIED = new Baseline(null, null, Basis.UNSPECIFIED);

    Baseline plain() {
        return new Baseline(period, Target.plain(value), basis);
    }

    void check(String pointer, Problem.Rules rules) {
        boolean given = period != null || value != null;
        rules.require(
                basis == Basis.UNSPECIFIED ? !given : given,
                pointer + "/basis",
                basis == Basis.UNSPECIFIED
                        ? "UNSPECIFIED is for a baseline without period and value; allowed with them are STATED, ASSUMED"
                        : basis + " needs a period or a value; allowed without them is UNSPECIFIED");
    }
}
