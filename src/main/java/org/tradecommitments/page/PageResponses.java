package org.tradecommitments.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.ProblemDocument;

/** What holds for every answer that a person reads in a browser: clean addresses, readable problems, what may run in it. */
public class PageResponses {

    private static final String API = "/api/";

    /** Nothing but what this service serves; pictures in Pico's own style sheet are {@code data:}. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** A form sends the fields that were left empty as well; the view has an address without them. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response withoutWhatIsEmpty(UriInfo uri) {
        Map<String, List<String>> query = uri.getQueryParameters();
        boolean empty = query.values().stream().anyMatch(values -> values.contains(""));
        return empty && uri.getPath().equals("/")
                ? Response.seeOther(URI.create(PageAddress.of(query).toString()))
                        .build()
                : null;
    }

    @ServerResponseFilter
    public void readable(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemDocument problem && isBrowser(request)) {
            response.setEntity(
                    Pages.problem(new ProblemPage(problem)).render(), null, MediaType.valueOf(PageResource.HTML));
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            response.getHeaders().putSingle("Content-Security-Policy", POLICY);
        }
    }

    /** Under {@code /api} everybody is a program. */
    private static boolean isBrowser(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML)
                && !request.getUriInfo().getPath().startsWith(API);
    }
}
