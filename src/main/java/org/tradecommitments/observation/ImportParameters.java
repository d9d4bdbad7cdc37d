package org.tradecommitments.observation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.WebAddress;

/** What a request for an import says beside the file. */
public class ImportParameters {

    @QueryParam("dryRun")
    @Parameter(
            description = "Whether only to tell what the import would do.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String dryRun;

    @QueryParam("retrievedOn")
    @Parameter(
            description = "The day the file was retrieved on, unless its rows say; absent: today (UTC).",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String retrievedOn;

    @QueryParam("source")
    @Parameter(
            description = "Who published the figures, unless the rows say; absent, for a Comtrade file: UN Comtrade.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    public @Nullable String source;

    @QueryParam("sourceUrl")
    @Parameter(
            description = "Where they stand, an http or https address; needs `source`.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
    public @Nullable String sourceUrl;

    @QueryParam("provisional")
    @Parameter(
            description = "Whether their publisher calls them provisional, unless the rows say.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String provisional;

    ImportTerms terms(LocalDate today) {
        if (source != null && (source.isBlank() || source.length() > 200)) {
            throw Problem.parameter("source", "1 to 200 characters are allowed");
        }
        if (sourceUrl != null && (sourceUrl.length() > WebAddress.MOST || !sourceUrl.matches(WebAddress.FORM))) {
            throw Problem.parameter(
                    "sourceUrl",
                    Problem.quoted(sourceUrl) + " is not an http or https address of at most 2000 characters");
        }
        if (sourceUrl != null && source == null) {
            throw Problem.parameter("sourceUrl", "it needs `source`, the name of what stands there");
        }
        return new ImportTerms(
                Parameters.flag("dryRun", dryRun),
                Objects.requireNonNullElse(Parameters.date("retrievedOn", retrievedOn), today),
                source == null ? null : new FigureSource(source, sourceUrl),
                Parameters.flag("provisional", provisional));
    }
}
