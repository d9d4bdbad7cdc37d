package org.tradecommitments.measure;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tradecommitments.shared.Formats;

@Path("/api/v1/commitments/{commitment}/progress")
@Tag(name = "Readings")
public class ProgressResource {

    private final ProgressService progress;

    ProgressResource(ProgressService progress) {
        this.progress = progress;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV})
    @Operation(
            operationId = "readProgress",
            summary = "Read the progress of a commitment's target",
            description =
                    "How far the target has come by each of its readings: the figures with their sources and vintages, what"
                            + " the path asks by now, when the trend reaches the goal, and every assumption. As CSV: the figures.")
    public ProgressView read(@PathParam("commitment") String commitment, @BeanParam ProgressParameters parameters) {
        return progress.read(commitment, parameters.instant());
    }
}
