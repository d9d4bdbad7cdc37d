package org.tradecommitments.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** A statement as it is served. */
@Schema(name = "Statement", description = "What was said, by whom and when, and where it was published.")
public record StatementView(
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

        @Schema(required = true, nullable = true, description = "The language of its text (BCP 47).", examples = "en")
        @Nullable
        String language,

        @Schema(required = true, description = "Who made it.")
        List<Speaker> speakers,

        @Schema(required = true, nullable = true, description = "Where it was published; null if that is not known.")
        @Nullable
        Source source,

        @Schema(
                required = true,
                nullable = true,
                description = "Its text, where it is kept.",
                examples = "The ministers agreed to reopen the ferry line before the summer.")
        @Nullable
        String text,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant createdAt,

        @Schema(required = true, description = "When it was last changed (UTC).")
        Instant updatedAt,

        @Schema(required = true, description = "The revision of its last change.", examples = "4")
        long revision)
        implements Versioned {

    static final CsvColumns<StatementView> COLUMNS = new CsvColumns<StatementView>()
            .with("id", StatementView::id)
            .with("title", StatementView::title)
            .with("kind", StatementView::kind)
            .with("madeOn", StatementView::madeOn)
            .with("place", StatementView::place)
            .with("language", StatementView::language)
            .with(
                    "speakers",
                    statement -> statement.speakers.stream().map(Speaker::name).toList())
            .with(
                    "speakers.party",
                    statement -> statement.speakers.stream().map(Speaker::party).toList())
            .with("source.publisher", statement -> statement.origin().publisher())
            .with("source.url", statement -> statement.origin().url())
            .with("source.archiveUrl", statement -> statement.origin().archiveUrl())
            .with("source.publishedOn", statement -> statement.origin().publishedOn())
            .with("source.retrievedOn", statement -> statement.origin().retrievedOn())
            .with("text", StatementView::text)
            .with("createdAt", StatementView::createdAt)
            .with("updatedAt", StatementView::updatedAt)
            .with("revision", StatementView::revision);

    StatementSummary summary() {
        return new StatementSummary(id, title, kind, madeOn, place, origin().publisher(), origin().url());
    }

    private Source origin() {
        return source == null ? Source.UNKNOWN : source;
    }

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.id,
                statement.title,
                statement.kind,
                statement.madeOn,
                statement.place,
                statement.language,
                List.copyOf(statement.speakers),
                statement.source,
                statement.text,
                statement.createdAt,
                statement.updatedAt,
                statement.revision);
    }
}
