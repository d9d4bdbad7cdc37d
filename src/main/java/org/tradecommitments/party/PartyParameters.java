package org.tradecommitments.party;

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
import org.tradecommitments.shared.Where;

/** The filters and orders of the list of parties. */
public class PartyParameters extends PageParameters {

    private static final SortOrder<Party> CODE =
            new SortOrder<>("code", "code", String.class, party -> party.code, null);

    @QueryParam("kind")
    @Parameter(description = "Only parties of these kinds; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = PartyKind.class)
    public @Nullable List<String> kind;

    @QueryParam("state")
    @Parameter(
            description = "Only parties that belong to these states, by ISO 3166-1 alpha-3 code; may repeat or be"
                    + " comma-separated.")
    public @Nullable List<String> state;

    @QueryParam("q")
    @Parameter(description = "Only parties with all these words in code or name.")
    @Schema(type = SchemaType.STRING, maxLength = 200)
    public @Nullable String q;

    @QueryParam("sort")
    @Parameter(description = "The order: by code, a leading `-` for the last first.")
    @Schema(
            enumeration = {"code", "-code"},
            defaultValue = "code")
    public @Nullable String sort;

    Where where() {
        return new Where()
                .and("e.kind in :kind", "kind", Parameters.enums("kind", PartyKind.class, kind))
                .and("e.state in :state", "state", Parameters.values("state", state))
                .words("e.searchText", q);
    }

    PageRequest<Party> page() {
        return page(sort, List.of(CODE, CODE.reversed()), CODE);
    }
}
