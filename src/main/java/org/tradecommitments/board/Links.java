package org.tradecommitments.board;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** The addresses of things, absolute, as a feed is read away from here: at the host that the reader asked. */
record Links(UriInfo request) {

    /** The request itself. */
    String self() {
        return request.getRequestUri().toString();
    }

    /** The page of a commitment. */
    String page(String reference) {
        return at("commitments/{reference}").build(reference).toString();
    }

    /** A commitment in the API. */
    String resource(String reference) {
        return at("api/v1/commitments/{reference}").build(reference).toString();
    }

    String home() {
        return request.getBaseUri().toString();
    }

    private UriBuilder at(String path) {
        return request.getBaseUriBuilder().path(path);
    }
}
