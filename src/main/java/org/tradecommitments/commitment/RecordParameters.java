package org.tradecommitments.commitment;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.SortOrder;

/** The orders of a list of what is recorded about a commitment. */
public class RecordParameters extends PageParameters {

    @QueryParam("sort")
    @Parameter(description = "The order: as it was recorded, a leading `-` for the last first.")
    @Schema(
            enumeration = {"recordedAt", "-recordedAt"},
            defaultValue = "recordedAt")
    public @Nullable String sort;

    <R extends CommitmentRecord> PageRequest<R> page() {
        SortOrder<R> recorded = new SortOrder<>("recordedAt", "revision", Long.class, item -> item.revision, null);
        return page(sort, List.of(recorded, recorded.reversed()), recorded);
    }
}
