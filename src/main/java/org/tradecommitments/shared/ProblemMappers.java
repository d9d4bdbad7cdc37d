package org.tradecommitments.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.ProblemDocument.FieldError;

/** Turns every exception into a problem document: the one place that decides what a caller is told. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Where Jackson names the Java class that it read from. */
    private static final Pattern SOURCE = Pattern.compile("\\s*\\([^(]*\\[Source:.*");

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        Response.ResponseBuilder response = response(problem.document());
        return (problem.code() == ProblemCode.BUSY ? response.header(HttpHeaders.RETRY_AFTER, 5) : response).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated() {
        return response(ProblemDocument.of(
                        ProblemCode.UNAUTHENTICATED,
                        "Writing needs a key that is in force, sent as \"Authorization: Bearer <key>\".",
                        List.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"trade-commitments\"")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return response(ProblemDocument.of(
                        ProblemCode.FORBIDDEN, "The role of this key does not allow this request.", List.of()))
                .build();
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(violation -> FieldError.at(pointer(violation.getPropertyPath()), wrong(violation)))
                .sorted(java.util.Comparator.comparing(error -> String.valueOf(error.pointer())))
                .toList();
        String detail = errors.stream()
                .map(error -> sentence(String.valueOf(error.pointer()), error.detail()))
                .collect(Collectors.joining(" "));
        return response(ProblemDocument.of(ProblemCode.INVALID_FIELD, detail, errors))
                .build();
    }

    private static String wrong(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        boolean tellsItself = value == null || value instanceof CharSequence || value instanceof Number;
        return violation.getMessage() + (tellsItself ? ", was " + Problem.quoted(value) : "");
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    @ServerExceptionMapper
    public Response unreadableBody(MismatchedInputException e) {
        return problem(unreadable(e));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return problem(unreadable(unreadable));
        }
        int status = e.getResponse().getStatus();
        ProblemCode code = ProblemCode.ofStatus(status);
        if (code == ProblemCode.INTERNAL_ERROR) {
            return unexpected(e);
        }
        Response.ResponseBuilder response = response(ProblemDocument.of(code, code.title() + ".", List.of()));
        Object allow = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return (allow == null ? response : response.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        String traceId = UUID.randomUUID().toString();
        LOG.errorf(e, "Unexpected, trace id %s", traceId);
        return response(ProblemDocument.unexpected(
                        ProblemCode.INTERNAL_ERROR,
                        "The request could not be served. The operator's log has the cause under the trace id.",
                        traceId))
                .build();
    }

    private static Response.ResponseBuilder response(ProblemDocument document) {
        return Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document);
    }

    /** The problem with a body that cannot be read. */
    static Problem unreadable(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ", "; known are ", ""));
            return field(ProblemCode.UNKNOWN_FIELD, pointer(unknown), "this field is not known" + known);
        }
        if (e instanceof InvalidFormatException invalid) {
            return field(
                    ProblemCode.INVALID_FIELD,
                    pointer(invalid),
                    Problem.quoted(invalid.getValue()) + " is not " + form(invalid.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatched && mismatched.getTargetType() == String.class) {
            return field(ProblemCode.INVALID_FIELD, pointer(mismatched), "expected is a string");
        }
        if (e instanceof MismatchedInputException mismatched) {
            return field(
                    ProblemCode.INVALID_FIELD, pointer(mismatched), "expected is " + form(mismatched.getTargetType()));
        }
        if (e instanceof JsonMappingException mapping && mapping.getCause() instanceof Problem problem) {
            return field(problem.code(), pointer(mapping), String.valueOf(problem.getMessage()));
        }
        String place = e.getLocation() == null
                ? ""
                : " At line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ".";
        return new Problem(
                ProblemCode.MALFORMED_JSON,
                SOURCE.matcher(Objects.requireNonNullElse(e.getOriginalMessage(), ""))
                                .replaceAll("") + "." + place);
    }

    private static Problem field(ProblemCode code, String pointer, String detail) {
        return new Problem(code, sentence(pointer, detail), FieldError.at(pointer, detail));
    }

    private static String sentence(String pointer, String detail) {
        return (pointer.isEmpty() ? "The body" : pointer) + ": " + detail + ".";
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + step.getFieldName())
                .collect(Collectors.joining());
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return Problem.oneOf(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2025-12-31";
            case "UUID" -> "a UUID";
            case "String" -> "text without U+0000 and unpaired surrogates";
            case "BigDecimal", "Integer", "Long", "int", "long" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "List", "ArrayList", "Set" -> "an array";
            default -> "an object";
        };
    }
}
