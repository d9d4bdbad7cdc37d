package org.tradecommitments.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.util.Set;

/**
 * Applies a JSON merge patch (RFC 7396) to the writable form of an item. The result is read and validated as a new item
 * is, so that an amendment can bring nothing that a creation could not.
 */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper json;
    private final Validator validator;

    public MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <T> T apply(ObjectNode patch, T current, Class<T> type) {
        try {
            JsonValue patched = Json.createMergePatch(value(json.writeValueAsString(patch)))
                    .apply(value(json.writeValueAsString(current)));
            T merged = json.readValue(patched.toString(), type);
            Set<ConstraintViolation<T>> violations = validator.validate(merged);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return merged;
        } catch (JsonProcessingException e) {
            throw ProblemMappers.unreadable(e);
        }
    }

    private static JsonValue value(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
