package org.tradecommitments.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradecommitments.shared.Problem;

/** Rows that are laid out as this service lists observations: what is sent to record one, with what it answers beside. */
final class OwnRows {

    /** What an answer says and a request does not. */
    static final List<String> ANSWERED = List.of("id", "recordedAt", "recordedBy", "importId", "revision");

    private final ObjectMapper json;
    private final Validator validator;
    private final ImportTerms terms;
    private final KnownParties parties;
    private final FigureSink sink;

    OwnRows(ObjectMapper json, Validator validator, ImportTerms terms, KnownParties parties, FigureSink sink) {
        this.json = json;
        this.validator = validator;
        this.terms = terms;
        this.parties = parties;
        this.sink = sink;
    }

    void take(long line, ObjectNode row) {
        row.remove(ANSWERED);
        if (!row.hasNonNull("retrievedOn")) {
            row.put("retrievedOn", terms.retrievedOn().toString());
        }
        if (!row.hasNonNull("provisional")) {
            row.put("provisional", terms.provisional());
        }
        if (!row.hasNonNull("source") && terms.source() != null) {
            row.set("source", json.valueToTree(terms.source()));
        }
        try {
            check(line, json.treeToValue(row, NewObservation.class));
        } catch (JsonProcessingException e) {
            sink.error(line, wrong(e));
        }
    }

    private void check(long line, NewObservation observation) {
        Set<ConstraintViolation<NewObservation>> violations = validator.validate(observation);
        if (!violations.isEmpty()) {
            sink.error(
                    line,
                    violations.stream()
                            .map(each -> each.getPropertyPath() + " " + each.getMessage() + ", was "
                                    + Problem.quoted(each.getInvalidValue()))
                            .sorted()
                            .collect(Collectors.joining("; ")));
            return;
        }
        Set<String> known = Stream.of(observation.reporter(), observation.from(), observation.to())
                .filter(parties::isKnown)
                .collect(Collectors.toCollection(HashSet::new));
        Problem.Rules rules = new Problem.Rules();
        observation.check(known, rules);
        try {
            rules.enforce();
        } catch (Problem e) {
            sink.error(line, withoutEnd(String.valueOf(e.getMessage())));
            return;
        }
        sink.figure(line, observation.figure());
    }

    private static String withoutEnd(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** What is wrong with a row, without the names of classes that Jackson tells. */
    static String wrong(JsonProcessingException e) {
        if (e instanceof MismatchedInputException mismatched) {
            String field = mismatched.getPath().stream()
                    .map(step -> String.valueOf(step.getFieldName()))
                    .collect(Collectors.joining("."));
            String value = e instanceof InvalidFormatException invalid
                    ? Problem.quoted(invalid.getValue()) + " is not allowed"
                    : "it is not known, or of another type than is expected";
            return field + ": " + value;
        }
        return "it is not JSON: " + String.valueOf(e.getOriginalMessage()).replaceAll("\\s*\\([^(]*\\[Source:.*", "");
    }
}
