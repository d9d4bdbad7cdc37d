package org.tradecommitments.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.commitment.Units;
import org.tradecommitments.shared.Amount;
import org.tradecommitments.shared.Problem;

/** An official figure to record, as it was published. */
@Schema(description = "An official figure to record, as it was published.")
public record NewObservation(
        @NotNull @Schema(description = "What was measured.") Indicator indicator,

        @NotNull
        @Size(max = 32)
        @Schema(description = "The code of the party in whose books it stands.", examples = "MYS")
        String reporter,

        @NotNull @Size(max = 32) @Schema(description = "The code of the party that it goes out from.", examples = "MYS")
        String from,

        @NotNull @Size(max = 32) @Schema(description = "The code of the party that it goes to.", examples = "RUS")
        String to,

        @Valid
        @Schema(nullable = true, description = "The product; absent where the figure is of none, or of all.")
        @Nullable
        HsCode product,

        @NotNull
        @Pattern(
                regexp = "\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?",
                message = "must be a year, quarter or month such as 2024, 2024-Q1 or 2024-03")
        @Schema(description = "What it is for: a year, quarter or month.", examples = "2024")
        String period,

        @NotNull @Amount @Schema(description = "The figure, in the unit.", examples = "1234567")
        BigDecimal value,

        @Size(max = 50)
        @Schema(
                nullable = true,
                description = "The unit: ISO 4217 for money, otherwise UCUM; absent for a bare `COUNT` only.",
                examples = "USD")
        @Nullable
        String unit,

        @NotNull @Valid @Schema(description = "Where it was published.")
        FigureSource source,

        @NotNull
        @Schema(
                description = "The day it was retrieved on: of two figures for the same, that retrieved later stands.",
                examples = "2025-06-01")
        LocalDate retrievedOn,

        @Schema(
                nullable = true,
                description = "Whether its publisher calls it provisional; absent: false.",
                defaultValue = "false")
        @Nullable
        Boolean provisional) {

    private static final Set<Indicator> OF_MONEY =
            Set.of(Indicator.EXPORT_VALUE, Indicator.IMPORT_VALUE, Indicator.PURCHASE_VALUE);
    private static final Set<Indicator> OF_AMOUNTS =
            Set.of(Indicator.EXPORT_QUANTITY, Indicator.IMPORT_QUANTITY, Indicator.PURCHASE_QUANTITY);

    /**
     * Checks what one field alone does not tell.
     *
     * @param known the parties that are known, among those named here
     */
    void check(Set<String> known, Problem.Rules rules) {
        requireKnown("/reporter", reporter, known, rules);
        requireKnown("/from", from, known, rules);
        requireKnown("/to", to, known, rules);
        rules.require(
                        unit != null || indicator == Indicator.COUNT,
                        "/unit",
                        indicator + " needs a unit: an ISO 4217 code for money, otherwise a UCUM unit")
                .require(
                        unit == null || Units.isKnown(unit),
                        "/unit",
                        Problem.quoted(unit) + " is neither an ISO 4217 code such as USD nor a UCUM unit such as t")
                .require(
                        unit == null || !OF_MONEY.contains(indicator) || Units.isCurrency(unit),
                        "/unit",
                        indicator + " is money, in an ISO 4217 code such as USD, was " + Problem.quoted(unit))
                .require(
                        unit == null || !OF_AMOUNTS.contains(indicator) || !Units.isCurrency(unit),
                        "/unit",
                        indicator + " is not money; a UCUM unit such as t is allowed, was " + Problem.quoted(unit));
    }

    private static void requireKnown(String pointer, String code, Set<String> known, Problem.Rules rules) {
        rules.require(
                known.contains(code),
                pointer,
                Problem.quoted(code)
                        + " is not the code of a party: of a state (ISO 3166-1 alpha-3) or of one that was created");
    }

    /** The figure as it is kept. */
    Figure figure() {
        return new Figure(
                new FigureKey(
                        indicator,
                        reporter,
                        from,
                        to,
                        product == null ? null : product.code(),
                        product == null ? null : product.revision(),
                        period,
                        unit),
                value,
                Boolean.TRUE.equals(provisional),
                source,
                retrievedOn);
    }
}
