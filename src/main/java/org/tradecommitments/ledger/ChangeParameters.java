package org.tradecommitments.ledger;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.SortOrder;

/** The parameters of the feed of changes. */
public class ChangeParameters extends PageParameters {

    private static final SortOrder<Change> ORDER =
            new SortOrder<>("revision", "revision", Long.class, change -> change.revision, null);

    @QueryParam("after")
    @Parameter(
            description = "Only changes after this revision: the last one that the caller has.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    public @Nullable String after;

    long revision() {
        return Parameters.revision("after", after, 0);
    }

    PageRequest<Change> page() {
        return page(null, List.of(ORDER), ORDER);
    }
}
