package org.tradecommitments.commitment;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.SortOrder;

/** The filters and orders of a list of commitments. */
public class CommitmentParameters extends PageParameters {

    private static final SortOrder<Commitment> UPDATED =
            new SortOrder<>("updatedAt", "revision", Long.class, commitment -> commitment.revision, null);
    private static final SortOrder<Commitment> DUE =
            new SortOrder<>("due", "dueSort", LocalDate.class, commitment -> commitment.dueSort, each -> each.id);
    private static final SortOrder<Commitment> DUE_DESCENDING = new SortOrder<>(
            "-due", "dueSortDescending", LocalDate.class, commitment -> commitment.dueSortDescending, each -> each.id);
    private static final SortOrder<Commitment> MADE =
            new SortOrder<>("madeOn", "madeOn", LocalDate.class, commitment -> commitment.madeOn, each -> each.id);
    private static final SortOrder<Commitment> REFERENCE =
            new SortOrder<>("reference", "reference", String.class, commitment -> commitment.reference, null);
    private static final List<SortOrder<Commitment>> ORDERS = List.of(
            UPDATED.reversed(), UPDATED, DUE, DUE_DESCENDING, MADE, MADE.reversed(), REFERENCE, REFERENCE.reversed());

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

    @QueryParam("deadline")
    @Parameter(description = "Only commitments whose deadline stands so today; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Signals.Deadline.class)
    public @Nullable List<String> deadline;

    @QueryParam("freshness")
    @Parameter(description = "Only commitments whose record is so today; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Signals.Freshness.class)
    public @Nullable List<String> freshness;

    @QueryParam("target")
    @Parameter(description = "Only commitments whose target stands so today; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Signals.TargetSignal.class)
    public @Nullable List<String> target;

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

    @QueryParam("sort")
    @Parameter(
            description =
                    "The order; a leading `-` for the last first. What has no deadline sorts behind all that has.")
    @Schema(
            enumeration = {"-updatedAt", "updatedAt", "due", "-due", "madeOn", "-madeOn", "reference", "-reference"},
            defaultValue = "-updatedAt")
    public @Nullable String sort;

    PageRequest<Commitment> page() {
        return page(sort, ORDERS, REFERENCE);
    }

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
