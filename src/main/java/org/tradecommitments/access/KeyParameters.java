package org.tradecommitments.access;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.SortOrder;

/** The parameters of the list of keys. */
public class KeyParameters extends PageParameters {

    private static final SortOrder<ApiKey> UPDATED =
            new SortOrder<>("updatedAt", "revision", Long.class, key -> key.revision, null);

    @QueryParam("sort")
    @Parameter(description = "The order: by the last change, a leading `-` for newest first.")
    @Schema(
            enumeration = {"-updatedAt", "updatedAt"},
            defaultValue = "-updatedAt")
    public @Nullable String sort;

    PageRequest<ApiKey> page() {
        return page(sort, List.of(UPDATED.reversed(), UPDATED), UPDATED);
    }
}
