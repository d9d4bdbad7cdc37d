package org.tradecommitments.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Amount;
import org.tradecommitments.shared.Problem;

/** The target of a measured commitment, as it was said. */
@Embeddable
@Schema(description = "The target of a measured commitment, as it was said.")
public record Target(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "What is measured.")
        Indicator indicator,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "What the figure should do.")
        Goal goal,

        @Amount
        @Schema(
                nullable = true,
                description =
                        "How much: an amount in the unit, 0 or more; a factor above 0 for `MULTIPLY`; an amount or"
                                + " percentage for `CHANGE`, below 0 where it falls; none for `INCREASE` and `DECREASE`.",
                examples = "2")
        @Nullable
        BigDecimal amount,

        @Size(max = 50)
        @Schema(
                nullable = true,
                description = "The unit: ISO 4217 for money, otherwise UCUM (with `%` for percent and braces"
                        + " for things counted).",
                examples = "USD")
        @Nullable
        String unit,

        @Enumerated(EnumType.STRING)
        @Schema(nullable = true, description = "The period that the amount is for; null where it is for all time.")
        @Nullable
        Per per,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Who says so.")
        Basis basis,

        @Valid @Schema(description = "What the target is measured from; absent: unspecified.")
        Baseline baseline) {

    public Target {
        baseline = Objects.requireNonNullElse(baseline, Baseline.UNSPECIFIED);
    }

    /** What is measured. */
    @Schema(description = "What is measured.")
    public enum Indicator {
        EXPORT_VALUE,
        EXPORT_QUANTITY,
        IMPORT_VALUE,
        IMPORT_QUANTITY,
        TARIFF_RATE,
        INVESTMENT,
        PURCHASE_VALUE,
        PURCHASE_QUANTITY,
        COUNT,
        OTHER
    }

    /** What a figure should do. */
    @Schema(
            description =
                    "What the figure should do: `REACH` an amount, `MULTIPLY` the baseline by a factor, `CHANGE` by"
                            + " an amount or percentage, `INCREASE` or `DECREASE` by any amount, `KEEP_AT_MOST` or"
                            + " `KEEP_AT_LEAST` an amount, go `UP_TO` an amount.")
    public enum Goal {
        REACH,
        MULTIPLY,
        CHANGE,
        INCREASE,
        DECREASE,
        KEEP_AT_MOST,
        KEEP_AT_LEAST,
        UP_TO;

        /** Whether any amount will do. */
        public boolean isDirectionOnly() {
            return this == INCREASE || this == DECREASE;
        }

        /** Whether it may have that amount; null is none. */
        public boolean takes(@Nullable BigDecimal amount) {
            if (amount == null || isDirectionOnly()) {
                return amount == null && isDirectionOnly();
            }
            return switch (this) {
                case MULTIPLY -> amount.signum() > 0;
                case CHANGE -> amount.signum() != 0;
                default -> amount.signum() >= 0;
            };
        }

        private String range() {
            return switch (this) {
                case MULTIPLY -> "greater than 0";
                case CHANGE -> "other than 0";
                default -> "of 0 or more";
            };
        }

        boolean takesUnit() {
            return !isDirectionOnly() && this != MULTIPLY;
        }
    }

    /** A period that an amount is for. */
    @Schema(description = "A period that an amount is for.")
    public enum Per {
        YEAR,
        QUARTER,
        MONTH
    }

    /** Checks the target, whose place in the body is given. */
    void check(String pointer, Problem.Rules rules) {
        rules.require(
                        goal.takes(amount),
                        pointer + "/amount",
                        goal.isDirectionOnly()
                                ? goal + " takes no amount; use CHANGE to give one"
                                : goal + " needs an amount " + goal.range())
                .require(
                        goal.takesUnit() || unit == null,
                        pointer + "/unit",
                        goal + " takes no unit, was " + Problem.quoted(unit))
                .require(
                        !goal.takesUnit() || unit != null || indicator == Indicator.COUNT,
                        pointer + "/unit",
                        goal + " needs a unit: an ISO 4217 code for money, otherwise a UCUM unit")
                .require(
                        unit == null || Units.isKnown(unit),
                        pointer + "/unit",
                        Problem.quoted(unit) + " is neither an ISO 4217 code such as USD nor a UCUM unit such as t");
        baseline.check(pointer + "/baseline", rules);
    }

    /** The same without the zeros that a database fills figures up with. */
    Target plain() {
        return new Target(indicator, goal, plain(amount), unit, per, basis, baseline.plain());
    }

    /** A figure without such zeros. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
