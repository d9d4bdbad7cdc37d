package org.tradecommitments.measure;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.commitment.Target.Goal;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.measure.Terms.Accumulation;
import org.tradecommitments.measure.Terms.Path;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.observation.Period.Frequency;
import org.tradecommitments.shared.Amount;

/** A reading to record. */
@Schema(description = "A reading to record: a complete, checkable way to read a target.")
public record NewReading(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "What sets it apart.", examples = "against 2024, in the seller's books")
        String label,

        @Schema(
                description = "Whether it speaks for the commitment; the last one that says so does.",
                examples = "true")
        Boolean lead,

        @NotNull @Schema(description = "What is measured.") Indicator indicator,

        @NotBlank
        @Schema(
                description =
                        "In whose books, by code: the sender's or the receiver's, where goods go from one to the other.",
                examples = "MYS")
        String reporter,

        @NotBlank @Schema(description = "Who sends, sells, invests or levies, by code.", examples = "MYS")
        String from,

        @NotBlank @Schema(description = "Who receives, buys or is levied on, by code.", examples = "RUS")
        String to,

        @Size(max = 100) @Schema(description = "Which products; none: all of them.")
        List<@NotNull @Valid HsCode> products,

        @Size(max = 50)
        @Schema(
                nullable = true,
                description = "The unit of the figures: ISO 4217 for money, otherwise UCUM.",
                examples = "USD")
        @Nullable
        String unit,

        @Schema(description = "How often figures come; by quarter and month, years that trail are compared.")
        Frequency frequency,

        @Schema(description = "Whether each period counts for itself, or what has come together.")
        Accumulation accumulation,

        @Valid @Schema(nullable = true, description = "What the goal is measured from.") @Nullable
        BaselineReading baseline,

        @NotNull @Schema(description = "What the figure should do.")
        Goal goal,

        @Amount
        @Schema(
                nullable = true,
                description = "How much: in the unit; a factor for `MULTIPLY`; percent where `percent` says so.",
                examples = "2")
        @Nullable
        BigDecimal amount,

        @Schema(description = "Whether the amount of a `CHANGE` is a percentage of the baseline.", examples = "false")
        Boolean percent,

        @NotNull @Valid @Schema(description = "By when.") DueReading due,

        @Schema(
                nullable = true,
                description =
                        "`CUMULATIVE` only: the first day that counts; null: the first of the year in which it was said,"
                                + " or the day after the baseline where that is later.")
        @Nullable
        LocalDate countedFrom,

        @Schema(description = "How the figure gets there: by equal steps, or by equal growth.")
        Path path,

        @Schema(
                description =
                        "Who says the other terms. A term that is left out is `STATED` where the commitment says the same"
                                + " as stated, and otherwise `ASSUMED`, as the analyst's choice.")
        Map<@NotNull Term, @NotNull @Valid Grounds> terms,

        @Schema(nullable = true, description = "The id of the reading that this corrects.") @Nullable
        UUID corrects) {

    public NewReading {
        lead = requireNonNullElse(lead, false);
        percent = requireNonNullElse(percent, false);
        products = requireNonNullElse(products, List.of());
        frequency = requireNonNullElse(frequency, Frequency.YEAR);
        accumulation = requireNonNullElse(accumulation, Accumulation.PER_PERIOD);
        path = requireNonNullElse(path, Path.LINEAR);
        terms = requireNonNullElse(terms, Map.of());
    }

    /** What the goal of a reading is measured from. */
    @Schema(description = "What the goal of a reading is measured from.")
    public record BaselineReading(
            @Pattern(
                    regexp = "\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?|\\d{4}/\\d{4}",
                    message =
                            "must be a year, quarter or month such as 2024, 2024-Q1 or 2024-03, or years such as 2020/2024")
            @Schema(
                    nullable = true,
                    description =
                            "A year, a quarter or a month, for which the year that ends with it stands; or the mean"
                                    + " of years, as `2020/2024`.",
                    examples = "2024")
            @Nullable
            String period,

            @Amount
            @Schema(
                    nullable = true,
                    description = "The figure, in the unit; null: from the observations.",
                    examples = "1234567.8")
            @Nullable
            BigDecimal value,

            @NotNull @Schema(description = "`STATED` or `ASSUMED`.")
            Basis basis,

            @Size(max = 1000)
            @Schema(
                    nullable = true,
                    description = "Why it is read so; needed where it is assumed.",
                    examples = "the last full year before it was said")
            @Nullable
            String note) {

        Grounds grounds() {
            return new Grounds(basis, note);
        }
    }

    /** By when a reading sees the goal due. */
    @Schema(description = "By when a reading sees the goal due.")
    public record DueReading(
            @NotNull @Schema(description = "The last day.", examples = "2027-12-31")
            LocalDate to,

            @NotNull @Schema(description = "`STATED` or `ASSUMED`.")
            Basis basis,

            @Size(max = 1000)
            @Schema(
                    nullable = true,
                    description = "Why it is read so; needed where it is assumed.",
                    examples = "no day was given; three full years")
            @Nullable
            String note) {

        Grounds grounds() {
            return new Grounds(basis, note);
        }
    }
}
