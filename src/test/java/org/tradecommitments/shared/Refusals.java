package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.Executable;
import org.tradecommitments.shared.ProblemDocument.FieldError;

/** What a caller is told where something is refused. */
public final class Refusals {

    private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();

    private Refusals() {}

    /** The problem of one code that an action ends in. */
    public static ProblemDocument refused(ProblemCode code, Executable action) {
        ProblemDocument document = assertThrows(Problem.class, action).document();
        if (document.code() != code) {
            throw new AssertionError("Expected " + code + ", was " + document);
        }
        return document;
    }

    /** The detail of the refusal of a parameter, which must be named. */
    public static String refusedParameter(String name, Executable action) {
        ProblemDocument document = refused(ProblemCode.INVALID_PARAMETER, action);
        List<FieldError> errors = Objects.requireNonNull(document.errors());
        if (errors.size() != 1 || !name.equals(errors.get(0).parameter())) {
            throw new AssertionError("Expected " + name + " to be named, was " + document);
        }
        return errors.get(0).detail();
    }

    /** What is wrong by the rules that a check adds: the detail by the pointer. */
    public static Map<String, String> broken(Consumer<Problem.Rules> check) {
        Problem.Rules rules = new Problem.Rules();
        check.accept(rules);
        Map<String, String> broken = new TreeMap<>();
        try {
            rules.enforce();
        } catch (Problem problem) {
            for (FieldError error : Objects.requireNonNull(problem.document().errors())) {
                broken.merge(String.valueOf(error.pointer()), error.detail(), (one, other) -> one + "; " + other);
            }
        }
        return broken;
    }

    /** The fields of a body whose shape is refused, each with the reason. */
    public static Map<String, String> misshapen(Object body) {
        Map<String, String> fields = new TreeMap<>();
        validator()
                .validate(body)
                .forEach(violation -> fields.put(violation.getPropertyPath().toString(), violation.getMessage()));
        return fields;
    }

    static Validator validator() {
        return VALIDATORS.getValidator();
    }
}
