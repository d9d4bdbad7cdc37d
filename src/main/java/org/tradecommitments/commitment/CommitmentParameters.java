package org.tradecommitments.commitment;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.SortOrder;

/** The orders and pages of a list of commitments; its filters are {@link CommitmentFilters}. */
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
}
