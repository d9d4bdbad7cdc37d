package org.tradecommitments.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.ProblemDocument.FieldError;

/** Thrown where a request cannot be done; answered as a problem document. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OF_A_VALUE = 80;

    private final ProblemCode code;
    private final transient List<FieldError> errors;

    public Problem(ProblemCode code, String detail, FieldError... errors) {
        this(code, detail, List.of(errors));
    }

    private Problem(ProblemCode code, String detail, List<FieldError> errors) {
        super(detail);
        this.code = code;
        this.errors = errors;
    }

    public static Problem notFound(String what, Object id) {
        return new Problem(ProblemCode.NOT_FOUND, "There is no " + what + " " + quoted(id) + ".");
    }

    public static Problem parameter(String name, String detail) {
        return new Problem(ProblemCode.INVALID_PARAMETER, name + ": " + detail + ".", FieldError.in(name, detail));
    }

    public static Problem rule(String pointer, String detail) {
        return rules(List.of(FieldError.at(pointer, detail)));
    }

    /** A file that cannot be taken in, as a whole. */
    public static Problem file(long line, String detail) {
        return file(List.of(FieldError.line(line, detail)));
    }

    /** A file that cannot be taken in because of some of its lines. */
    public static Problem file(List<FieldError> errors) {
        FieldError first = errors.get(0);
        String more = errors.size() == 1 ? "" : " " + (errors.size() - 1) + " more are told in `errors`.";
        return new Problem(
                ProblemCode.BAD_FILE,
                "Line " + first.line() + ": " + first.detail() + "." + more + " Nothing was changed.",
                errors);
    }

    public static Problem conflict(String pointer, String detail) {
        return new Problem(ProblemCode.CONFLICT, sentence(pointer, detail), FieldError.at(pointer, detail));
    }

    private static Problem rules(List<FieldError> errors) {
        String detail = errors.stream()
                .map(error -> sentence(String.valueOf(error.pointer()), error.detail()))
                .collect(Collectors.joining(" "));
        return new Problem(ProblemCode.RULE_BROKEN, detail, errors);
    }

    private static String sentence(String pointer, String detail) {
        return pointer + ": " + detail + ".";
    }

    public ProblemCode code() {
        return code;
    }

    public ProblemDocument document() {
        return ProblemDocument.of(code, String.valueOf(getMessage()), errors);
    }

    /** A caller's value as it may stand in a message: in quotes, cut where it is long. */
    public static String quoted(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        String text = value.toString();
        return '"' + (text.length() > MOST_OF_A_VALUE ? cut(text) + "…" : text) + '"';
    }

    private static String cut(String text) {
        boolean halvesAPair = Character.isSurrogatePair(text.charAt(MOST_OF_A_VALUE - 1), text.charAt(MOST_OF_A_VALUE));
        return text.substring(0, halvesAPair ? MOST_OF_A_VALUE - 1 : MOST_OF_A_VALUE);
    }

    /** The values that are allowed, for a message. */
    public static String oneOf(Object[] allowed) {
        return "one of " + Arrays.stream(allowed).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Collects what is wrong with a body, so that its sender hears of everything at once. */
    public static final class Rules {
        private final List<FieldError> errors = new ArrayList<>();

        public Rules require(boolean holds, String pointer, String detail) {
            if (!holds) {
                errors.add(FieldError.at(pointer, detail));
            }
            return this;
        }

        /**
         * Ends the collection.
         *
         * @throws Problem {@link ProblemCode#RULE_BROKEN} if anything was wrong
         */
        public void enforce() {
            if (!errors.isEmpty()) {
                throw rules(errors);
            }
        }
    }
}
