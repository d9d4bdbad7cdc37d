package org.tradecommitments.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as it is sent: {@code application/problem+json} (RFC 9457). */
@Schema(name = "Problem", description = "What went wrong, in the form of RFC 9457.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        @Schema(
                required = true,
                description = "Identifies the kind of problem; an identifier, not an address.",
                examples = "urn:trade-commitments:problem:invalid-parameter")
        String type,

        @Schema(
                required = true,
                description = "The kind of problem in a few words, the same for each of its kind.",
                examples = "A parameter of the request has a value that is not allowed")
        String title,

        @Schema(required = true, description = "The HTTP status of the answer.", examples = "400")
        int status,

        @Schema(
                required = true,
                description = "What went wrong this time.",
                examples = "status \"DONE\" is not one of the allowed values.")
        String detail,

        @Schema(required = true, description = "The kind of problem, for programs.")
        ProblemCode code,

        @Schema(description = "Each thing that is wrong, with its place; absent where no place is to blame.") @Nullable
        List<FieldError> errors,

        @Schema(
                description = "On an unexpected problem, what to quote to the operator, whose log has the cause.",
                examples = "5f0c2f9e-2c55-4f6b-9a3c-0d7a5f1f6f0e")
        @Nullable
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(ProblemCode code, String detail, List<FieldError> errors) {
        return new ProblemDocument(
                code.type(), code.title(), code.status(), detail, code, errors.isEmpty() ? null : errors, null);
    }

    static ProblemDocument unexpected(ProblemCode code, String detail, String traceId) {
        return new ProblemDocument(code.type(), code.title(), code.status(), detail, code, null, traceId);
    }

    /** One thing that is wrong, at a place in the body or in a parameter. */
    @Schema(description = "One thing that is wrong, and where.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            @Schema(description = "Where in the body, as a JSON Pointer (RFC 6901).", examples = "/parties/0/role")
            @Nullable
            String pointer,

            @Schema(description = "Which query parameter or header.", examples = "status") @Nullable
            String parameter,

            @Schema(description = "In which line of a file, from 1.", examples = "7") @Nullable
            Long line,

            @Schema(
                    required = true,
                    description = "What is wrong, with the value given and what is allowed.",
                    examples = "\"DONE\" is not one of IN_PROGRESS, STALLED, FULFILLED")
            String detail) {

        public static FieldError at(String pointer, String detail) {
            return new FieldError(pointer, null, null, detail);
        }

        public static FieldError in(String parameter, String detail) {
            return new FieldError(null, parameter, null, detail);
        }

        public static FieldError line(long line, String detail) {
            return new FieldError(null, null, line, detail);
        }
    }
}
