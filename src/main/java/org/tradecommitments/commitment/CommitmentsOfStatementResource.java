package org.tradecommitments.commitment;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Parameters;

/** Apart from the other resources, as JAX-RS looks for a path in one class only: that whose own path fits it best. */
@Path("/api/v1/statements/{id}/commitments")
@Tag(name = "Commitments")
public class CommitmentsOfStatementResource {

    private final CommitmentService commitments;

    CommitmentsOfStatementResource(CommitmentService commitments) {
        this.commitments = commitments;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listCommitmentsOfStatement",
            summary = "List the commitments of a statement",
            description = "The commitments made in one statement, with the filters and orders of the list of all.")
    public Page<CommitmentView> list(
            @PathParam("id") String id,
            @BeanParam CommitmentFilters filters,
            @BeanParam CommitmentParameters parameters) {
        return commitments.listOf(Parameters.id("statement", id), filters, parameters);
    }
}
