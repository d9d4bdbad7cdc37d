package org.tradecommitments.observation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.SortOrder;

/** The orders of the list of imports. */
public class ImportListParameters extends PageParameters {

    private static final SortOrder<ObservationBatch> RECORDED = new SortOrder<>(
            "recordedAt", "revision", Long.class, batch -> Objects.requireNonNull(batch.revision), null);

    @QueryParam("sort")
    @Parameter(description = "The order: as they were recorded, a leading `-` for the last first.")
    @Schema(
            enumeration = {"-recordedAt", "recordedAt"},
            defaultValue = "-recordedAt")
    public @Nullable String sort;

    PageRequest<ObservationBatch> page() {
        return page(sort, List.of(RECORDED.reversed(), RECORDED), RECORDED);
    }
}
