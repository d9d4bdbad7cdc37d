package org.tradecommitments.board;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.ledger.ChangeFilter;
import org.tradecommitments.ledger.ChangeSelection;
import org.tradecommitments.shared.Parameters;

/** The filters of the feed of status changes. */
public class AtomParameters {

    @QueryParam("commitment")
    @Parameter(description = "Only of one of these commitments, by id or reference; may repeat or be comma-separated.")
    public @Nullable List<String> commitment;

    @QueryParam("maker")
    @Parameter(
            description =
                    "Only of commitments made by one of these parties, by code; may repeat or be" + " comma-separated.")
    public @Nullable List<String> maker;

    @QueryParam("status")
    @Parameter(description = "Only assessments of one of these statuses; may repeat or be comma-separated.")
    @Schema(type = SchemaType.ARRAY, implementation = Status.class)
    public @Nullable List<String> status;

    ChangeFilter filter() {
        List<String> statuses = Parameters.enums("status", Status.class, status).stream()
                .map(Status::name)
                .toList();
        return ChangeSelection.filter(
                Set.of("commitment.assessed"),
                Parameters.values("commitment", commitment),
                Map.of("maker", Parameters.values("maker", maker), "status", statuses));
    }
}
