package org.tradecommitments.commitment;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;

/** Filters of commitments by what is recorded of them. Filters narrow each other; the values of one filter widen it. */
public class RecordedFilters {

    @QueryParam("status")
    @Parameter(description = "Only commitments with one of these statuses; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Status.class)
    public @Nullable List<String> status;

    @QueryParam("kind")
    @Parameter(description = "Only commitments of one of these kinds; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = CommitmentKind.class)
    public @Nullable List<String> kind;

    @QueryParam("strength")
    @Parameter(description = "Only commitments of one of these strengths; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Strength.class)
    public @Nullable List<String> strength;

    @QueryParam("topic")
    @Parameter(description = "Only commitments about one of these topics; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Topic.class)
    public @Nullable List<String> topic;

    @QueryParam("maker")
    @Parameter(
            description = "Only commitments made by one of these parties, by code; may repeat or be comma-separated.")
    public @Nullable List<String> maker;

    @QueryParam("party")
    @Parameter(
            description = "Only commitments in which one of these parties, by code, has any part; may repeat or be"
                    + " comma-separated.")
    public @Nullable List<String> party;

    @QueryParam("statement")
    @Parameter(
            description = "Only commitments made in one of these statements, by id; may repeat or be comma-separated.")
    public @Nullable List<String> statement;

    @QueryParam("product")
    @Parameter(
            description = "Only commitments with a product whose HS code begins with one of these digits; may repeat or"
                    + " be comma-separated.")
    public @Nullable List<String> product;

    @QueryParam("dueBefore")
    @Parameter(description = "Only commitments with a deadline before this day.")
    @Schema(type = SchemaType.STRING, format = "date")
    public @Nullable String dueBefore;

    @QueryParam("dueAfter")
    @Parameter(description = "Only commitments with a deadline after this day.")
    @Schema(type = SchemaType.STRING, format = "date")
    public @Nullable String dueAfter;

    @QueryParam("madeBefore")
    @Parameter(description = "Only commitments made before this day.")
    @Schema(type = SchemaType.STRING, format = "date")
    public @Nullable String madeBefore;

    @QueryParam("madeAfter")
    @Parameter(description = "Only commitments made after this day.")
    @Schema(type = SchemaType.STRING, format = "date")
    public @Nullable String madeAfter;

    @QueryParam("q")
    @Parameter(description = "Only commitments with all these words in title, summary or reference.")
    @Schema(type = SchemaType.STRING, maxLength = 200)
    public @Nullable String q;

    List<UUID> statements() {
        return Parameters.values("statement", statement).stream()
                .map(value -> {
                    UUID id = Parameters.uuid(value);
                    if (id == null) {
                        throw Problem.parameter("statement", Problem.quoted(value) + " is not a UUID");
                    }
                    return id;
                })
                .toList();
    }

    List<String> products() {
        List<String> prefixes = Parameters.values("product", product);
        for (String prefix : prefixes) {
            if (!prefix.matches("\\d{1,6}")) {
                throw Problem.parameter("product", Problem.quoted(prefix) + " is not 1 to 6 digits of an HS code");
            }
        }
        return prefixes;
    }
}
