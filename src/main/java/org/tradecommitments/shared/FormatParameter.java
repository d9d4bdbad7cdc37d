package org.tradecommitments.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** {@code ?format=csv} stands for the {@code Accept} header, for tools that cannot set one. */
public class FormatParameter {

    /** The values of the parameter. */
    @Schema(description = "A format of a list: a page as JSON or CSV, or all of it as newline-delimited JSON.")
    public enum Format {
        json(Formats.JSON),
        csv(Formats.CSV),
        ndjson(Formats.NDJSON);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @ServerRequestFilter(preMatching = true)
    public void accept(ContainerRequestContext request) {
        String given = request.getUriInfo().getQueryParameters().getFirst("format");
        if (given != null) {
            Format format = Parameters.enums("format", Format.class, java.util.List.of(given))
                    .get(0);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.mediaType);
        }
    }
}
