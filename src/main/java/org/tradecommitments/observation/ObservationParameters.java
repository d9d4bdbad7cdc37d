package org.tradecommitments.observation;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Indicator;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.SortOrder;
import org.tradecommitments.shared.Where;

/** The filters and orders of the list of observations. */
public class ObservationParameters extends PageParameters {

    // Ids are made in the order of time, so that the primary key's index gives the order.
    private static final SortOrder<Observation> RECORDED =
            new SortOrder<>("recordedAt", "id", UUID.class, observation -> observation.id, null);
    private static final SortOrder<Observation> PERIOD =
            new SortOrder<>("period", "period", String.class, observation -> observation.period, each -> each.id);

    /** Which vintages of a figure are told. */
    @Schema(name = "VintageChoice", description = "Which vintages of a figure are told: that which stands, or all.")
    public enum Choice {
        standing,
        all
    }

    @QueryParam("indicator")
    @Parameter(description = "Only figures of these indicators; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Indicator.class)
    public @Nullable List<String> indicator;

    @QueryParam("reporter")
    @Parameter(description = "Only figures in the books of these parties; may repeat or be comma-separated.")
    public @Nullable List<String> reporter;

    @QueryParam("from")
    @Parameter(description = "Only figures of what goes out from these parties; may repeat or be comma-separated.")
    public @Nullable List<String> from;

    @QueryParam("to")
    @Parameter(description = "Only figures of what goes to these parties; may repeat or be comma-separated.")
    public @Nullable List<String> to;

    @QueryParam("product")
    @Parameter(
            description = "Only figures of products whose HS code begins with one of these digits; may repeat or be"
                    + " comma-separated.")
    public @Nullable List<String> product;

    @QueryParam("period")
    @Parameter(
            description = "Only figures for these periods, such as 2024, 2024-Q1 or 2024-03; may repeat or be"
                    + " comma-separated.")
    public @Nullable List<String> period;

    @QueryParam("vintages")
    @Parameter(
            description = "Whether to tell of each figure the vintage that stands, or all.",
            schema = @Schema(implementation = Choice.class, defaultValue = "standing"))
    public @Nullable String vintages;

    @QueryParam("asOf")
    @Parameter(
            description = "Only what had been recorded by this instant, and what stood then.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String asOf;

    @QueryParam("sort")
    @Parameter(description = "The order; a leading `-` for the last first.")
    @Schema(
            enumeration = {"-recordedAt", "recordedAt", "period", "-period"},
            defaultValue = "-recordedAt")
    public @Nullable String sort;

    Where where() {
        Where where = new Where()
                .and(
                        "e.indicator in :indicator",
                        "indicator",
                        Parameters.enums("indicator", Indicator.class, indicator))
                .and("e.reporter in :reporter", "reporter", Parameters.values("reporter", reporter))
                .and("e.from in :from", "from", Parameters.values("from", from))
                .and("e.to in :to", "to", Parameters.values("to", to))
                .and("e.period in :period", "period", periods());
        products(where);
        Instant instant = Parameters.instant("asOf", asOf);
        if (instant == null) {
            where.and("e.batch.revision is not null");
        } else {
            where.and("e.batch.recordedAt <= :asOf", "asOf", instant);
        }
        boolean all = vintages != null
                && Parameters.enums("vintages", Choice.class, List.of(vintages)).contains(Choice.all);
        return all ? where : where.and(instant == null ? Observation.STANDS : Observation.STOOD);
    }

    private List<String> periods() {
        List<String> given = Parameters.values("period", period);
        for (String each : given) {
            try {
                Period.of(each);
            } catch (IllegalArgumentException e) {
                throw Problem.parameter("period", Problem.quoted(each) + " " + e.getMessage());
            }
        }
        return given;
    }

    /** A prefix is a range of codes, which an index finds: '90' is from '90' up to '909999'. */
    private void products(Where where) {
        List<String> ranges = new ArrayList<>();
        for (String prefix : Parameters.values("product", product)) {
            if (!prefix.matches("\\d{1,6}")) {
                throw Problem.parameter("product", Problem.quoted(prefix) + " is not 1 to 6 digits of an HS code");
            }
            int number = ranges.size();
            ranges.add("e.product between :productFrom" + number + " and :productTo" + number);
            where.set("productFrom" + number, prefix);
            where.set("productTo" + number, (prefix + "999999").substring(0, 6));
        }
        if (!ranges.isEmpty()) {
            where.and(String.join(" or ", ranges));
        }
    }

    PageRequest<Observation> page() {
        return page(sort, List.of(RECORDED.reversed(), RECORDED, PERIOD, PERIOD.reversed()), RECORDED);
    }
}
