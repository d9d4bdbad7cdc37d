package org.tradecommitments.statement;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader needs of a statement beside what rests on it. */
@Schema(description = "The statement, in short.")
public record StatementSummary(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(
                required = true,
                description = "What it is, in a few words.",
                examples = "Prime ministers meet in Moscow")
        String title,

        @Schema(required = true, description = "The form in which it was said.")
        StatementKind kind,

        @Schema(required = true, description = "The day on which it was said.", examples = "2025-05-14")
        LocalDate madeOn,

        @Schema(required = true, nullable = true, description = "Where it was said.", examples = "Moscow") @Nullable
        String place,

        @Schema(required = true, nullable = true, description = "Who published it.", examples = "The White House")
        @Nullable
        String publisher,

        @Schema(
                required = true,
                nullable = true,
                description = "Where it stands.",
                examples = "https://www.example.org/statements/1")
        @Nullable
        String url) {

    public static StatementSummary of(Statement statement) {
        Source source = statement.source == null ? Source.UNKNOWN : statement.source;
        return new StatementSummary(
                statement.id,
                statement.title,
                statement.kind,
                statement.madeOn,
                statement.place,
                source.publisher(),
                source.url());
    }
}
