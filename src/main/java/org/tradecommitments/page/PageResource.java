package org.tradecommitments.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tradecommitments.commitment.CommitmentFilters;
import org.tradecommitments.commitment.CommitmentParameters;

/** The web page: what stands where, and one commitment. It takes the parameters of the API's list of commitments. */
@Path("/")
@Produces(PageResource.HTML)
public class PageResource {

    static final String HTML = "text/html;charset=UTF-8";

    private final PageService pages;

    PageResource(PageService pages) {
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public String board(
            @BeanParam CommitmentFilters filters, @BeanParam CommitmentParameters parameters, @Context UriInfo uri) {
        return Pages.board(pages.board(filters, parameters, PageAddress.of(uri.getQueryParameters())))
                .render();
    }

    @GET
    @Path("commitments/{reference}")
    @Operation(hidden = true)
    public String commitment(@PathParam("reference") String reference) {
        return Pages.commitment(pages.commitment(reference)).render();
    }
}
