package org.tradecommitments.observation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.PageParameters;
import org.tradecommitments.shared.PageRequest;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.SortOrder;
import org.tradecommitments.shared.Where;

/** The filters and orders of the list of concordances. */
public class ConcordanceParameters extends PageParameters {

    private static final SortOrder<Concordance> CODE =
            new SortOrder<>("code", "id", String.class, line -> line.id, null);

    @QueryParam("fromRevision")
    @Parameter(description = "Only lines from these revisions of the HS; may repeat or be comma-separated.")
    public @Nullable List<String> fromRevision;

    @QueryParam("toRevision")
    @Parameter(description = "Only lines to these revisions of the HS; may repeat or be comma-separated.")
    public @Nullable List<String> toRevision;

    @QueryParam("code")
    @Parameter(description = "Only lines with these codes, on either side; may repeat or be comma-separated.")
    public @Nullable List<String> code;

    @QueryParam("sort")
    @Parameter(description = "The order: by revisions and codes, a leading `-` for the last first.")
    @Schema(
            enumeration = {"code", "-code"},
            defaultValue = "code")
    public @Nullable String sort;

    Where where() {
        return new Where()
                .and("e.fromRevision in :fromRevision", "fromRevision", Parameters.values("fromRevision", fromRevision))
                .and("e.toRevision in :toRevision", "toRevision", Parameters.values("toRevision", toRevision))
                .and("e.fromCode in :code or e.toCode in :code", "code", Parameters.values("code", code));
    }

    PageRequest<Concordance> page() {
        return page(sort, List.of(CODE, CODE.reversed()), CODE);
    }
}
