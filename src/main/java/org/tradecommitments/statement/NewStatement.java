package org.tradecommitments.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement to record, or the writable form of one. */
@Schema(description = "A statement to record.")
public record NewStatement(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "What it is, in a few words.", examples = "Prime ministers meet in Moscow")
        String title,

        @NotNull @Schema(description = "The form in which it was said.")
        StatementKind kind,

        @NotNull @Schema(description = "The day on which it was said.", examples = "2025-05-14")
        LocalDate madeOn,

        @Size(max = 200) @Schema(nullable = true, description = "Where it was said.", examples = "Moscow") @Nullable
        String place,

        @Pattern(
                regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}",
                message = "must be a language tag such as en or ms-MY")
        @Schema(nullable = true, description = "The language of its text (BCP 47).", examples = "en")
        @Nullable
        String language,

        @Size(max = 50) @Schema(description = "Who made it.")
        List<@NotNull @Valid Speaker> speakers,

        @Valid @Schema(nullable = true, description = "Where it was published; null if that is not known.") @Nullable
        Source source,

        @Size(max = 100_000)
        @Schema(
                nullable = true,
                description = "Its text, where that may be kept. Quotes are checked against it.",
                examples = "The ministers agreed to reopen the ferry line before the summer.")
        @Nullable
        String text) {

    public NewStatement {
        speakers = Objects.requireNonNullElse(speakers, List.of());
    }

    static NewStatement of(Statement statement) {
        return new NewStatement(
                statement.title,
                statement.kind,
                statement.madeOn,
                statement.place,
                statement.language,
                List.copyOf(statement.speakers),
                statement.source,
                statement.text);
    }
}
