package org.tradecommitments.shared;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every kind of problem this service answers, with its HTTP status: the one place where the two meet. */
@Schema(description = "The kind of problem, stable across releases: what a program should test.")
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    UNKNOWN_FIELD(400, "The body has a field that is not known here"),
    INVALID_FIELD(400, "A field of the body is missing or has a value that is not allowed"),
    UNKNOWN_PARAMETER(400, "The request has a query parameter that is not known here"),
    INVALID_PARAMETER(400, "A parameter of the request has a value that is not allowed"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "A key is needed"),
    FORBIDDEN(403, "The key does not allow this"),
    NOT_FOUND(404, "Nothing is here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted formats can be served"),
    CONFLICT(409, "The request conflicts with what is already recorded"),
    PRECONDITION_FAILED(412, "The item has changed since it was read"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    RULE_BROKEN(422, "The body breaks a rule of the record"),
    BAD_FILE(422, "The file cannot be taken in"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "The request must say which version it changes"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    BUSY(503, "Too much of this is under way");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The problem type (RFC 9457, section 3.1.1), an identifier and not an address. */
    public String type() {
        return "urn:trade-commitments:problem:"
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for an HTTP status that another layer chose. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413, 414, 431 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> BUSY;
            default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
        };
    }
}
