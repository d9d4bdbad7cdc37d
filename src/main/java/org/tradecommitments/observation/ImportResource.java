package org.tradecommitments.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Idempotency;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.Page;

@Path(FigureImport.PATH)
@Tag(name = "Observations")
public class ImportResource {

    private final FigureImport figures;
    private final ImportService imports;

    ImportResource(FigureImport figures, ImportService imports) {
        this.figures = figures;
        this.imports = imports;
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.NDJSON})
    @Operation(
            operationId = "listImports",
            summary = "List the imports",
            description = "The files of figures that were imported, by whom and when.")
    public Page<ImportView> list(@BeanParam ImportListParameters parameters) {
        return imports.list(parameters);
    }

    @POST
    @RolesAllowed("editor")
    @Consumes({Formats.CSV, Formats.JSON, Formats.NDJSON})
    @Produces(Formats.JSON)
    @Operation(
            operationId = "importObservations",
            summary = "Import a file of official figures",
            description =
                    "Takes in a file as it was downloaded: of UN Comtrade as CSV, or as its API answers as JSON; or as"
                            + " this service lists observations, as CSV or NDJSON. Either all of it or, where a row cannot be"
                            + " read, nothing. The same file again changes nothing. One file at a time.")
    @RequestBody(
            required = true,
            description = "The file.",
            content = {
                @Content(mediaType = Formats.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Formats.JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Formats.NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "The figures are recorded.",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was a dry run, or all figures were known already: nothing was recorded.",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(responseCode = "503", description = "Another file is being imported.")
    public Response take(
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @BeanParam ImportParameters parameters,
            @Context HttpHeaders headers,
            InputStream body) {
        return figures.take(
                key,
                headers.getHeaderString(HttpHeaders.CONTENT_ENCODING),
                headers.getMediaType().getType() + "/" + headers.getMediaType().getSubtype(),
                parameters,
                body);
    }

    @GET
    @Path("{id}")
    @Produces(Formats.JSON)
    @Operation(operationId = "readImport", summary = "Read an import", description = "One import, by its id.")
    public ImportView read(@PathParam("id") String id) {
        return imports.read(id);
    }
}
