package org.tradecommitments.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in {@code Link} where the next page is (RFC 8288). */
public class PageLinks {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            String next = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .toString();
            // Relative, so that it holds behind any proxy.
            String path = next.substring(next.indexOf('/', next.indexOf("//") + 2));
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + path + ">; rel=\"next\"");
        }
    }
}
