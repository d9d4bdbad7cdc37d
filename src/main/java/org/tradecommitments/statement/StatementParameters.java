package org.tradecommitments.statement;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.SortOrder;
import org.tradecommitments.shared.Where;

/** The filters and orders of the list of statements. */
public class StatementParameters extends PageParameters {

    private static final SortOrder<Statement> UPDATED =
            new SortOrder<>("updatedAt", "revision", Long.class, statement -> statement.revision, null);
    private static final SortOrder<Statement> MADE =
            new SortOrder<>("madeOn", "madeOn", LocalDate.class, statement -> statement.madeOn, each -> each.id);

    @QueryParam("kind")
    @Parameter(description = "Only statements of these kinds; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = StatementKind.class)
    public @Nullable List<String> kind;

    @QueryParam("party")
    @Parameter(
            description = "Only statements that somebody made for one of these parties, by code; may repeat or be"
                    + " comma-separated.")
    public @Nullable List<String> party;

    @QueryParam("madeAfter")
    @Parameter(description = "Only statements made after this day.")
    @Schema(type = SchemaType.STRING, format = "date")
    public @Nullable String madeAfter;

    @QueryParam("madeBefore")
    @Parameter(description = "Only statements made before this day.")
    @Schema(type = SchemaType.STRING, format = "date")
    public @Nullable String madeBefore;

    @QueryParam("q")
    @Parameter(description = "Only statements with all these words in their title.")
    @Schema(type = SchemaType.STRING, maxLength = 200)
    public @Nullable String q;

    @QueryParam("sort")
    @Parameter(description = "The order; a leading `-` for the last first.")
    @Schema(
            enumeration = {"-updatedAt", "updatedAt", "madeOn", "-madeOn"},
            defaultValue = "-updatedAt")
    public @Nullable String sort;

    Where where() {
        return new Where()
                .and("e.kind in :kind", "kind", Parameters.enums("kind", StatementKind.class, kind))
                .and(
                        "exists (select 1 from e.speakers speaker where speaker.party in :party)",
                        "party",
                        Parameters.values("party", party))
                .and("e.madeOn > :madeAfter", "madeAfter", Parameters.date("madeAfter", madeAfter))
                .and("e.madeOn < :madeBefore", "madeBefore", Parameters.date("madeBefore", madeBefore))
                .words("e.searchText", q);
    }

    PageRequest<Statement> page() {
        return page(sort, List.of(UPDATED.reversed(), UPDATED, MADE, MADE.reversed()), MADE);
    }
}
