package org.tradecommitments.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private static final ObjectMapper JSON = json();
    private static final MergePatch PATCH = new MergePatch(JSON, Refusals.validator());

    /** An item; as in every record of ours, a field that is null is a field that is absent. */
    private record Item(
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object e,
            @Size(max = 3) @Nullable String name,
            @Amount @Nullable BigDecimal amount) {}

    private static ObjectMapper json() {
        ObjectMapper json = new ObjectMapper();
        new JsonSettings().customize(json);
        return json;
    }

    private static Item item(String text) throws JsonProcessingException {
        return JSON.readValue(text, Item.class);
    }

    private static Item patched(String patch, String item) throws JsonProcessingException {
        return PATCH.apply(JSON.readValue(patch, ObjectNode.class), item(item), Item.class);
    }

    /** RFC 7396, appendix A, as far as the patch and what it is applied to are objects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a":"b"}         | {"a":"c"}            | {"a":"c"}
                    {"a":"b"}         | {"b":"c"}            | {"a":"b","b":"c"}
                    {"a":"b"}         | {"a":null}           | {}
                    {"a":"b","b":"c"} | {"a":null}           | {"b":"c"}
                    {"a":["b"]}       | {"a":"c"}            | {"a":"c"}
                    {"a":"c"}         | {"a":["b"]}          | {"a":["b"]}
                    {"a":{"b":"c"}}   | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]} | {"a":[1]}            | {"a":[1]}
                    {"e":null}        | {"a":1}              | {"e":null,"a":1}
                    {}                | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
                    """)
    void theExamplesOfTheStandardHold(String original, String patch, String result) throws JsonProcessingException {
        assertEquals(item(result), patched(patch, original));
    }

    @Test
    void whatThePatchDoesNotNameStays() throws JsonProcessingException {
        assertEquals(item("{\"a\":\"b\",\"b\":{\"c\":[1,2]}}"), patched("{}", "{\"a\":\"b\",\"b\":{\"c\":[1,2]}}"));
    }

    @Test
    void figuresAreNotRoundedOnTheWay() throws JsonProcessingException {
        assertEquals(
                new BigDecimal("123456789.123456"),
                patched("{\"a\":1}", "{\"amount\":123456789.123456}").amount());
        assertEquals(new BigDecimal("0.1"), patched("{\"amount\":0.1}", "{}").amount());
    }

    @Test
    void theResultIsValidatedAsANewItemIs() {
        ConstraintViolationException refused = assertThrows(
                ConstraintViolationException.class, () -> patched("{\"name\":\"four\"}", "{\"name\":\"two\"}"));
        assertEquals(
                "name",
                refused.getConstraintViolations()
                        .iterator()
                        .next()
                        .getPropertyPath()
                        .toString());
    }

    @Test
    void aFieldThatIsNotKnownIsRefusedByItsPlace() {
        ProblemDocument document =
                Refusals.refused(ProblemCode.UNKNOWN_FIELD, () -> patched("{\"status\":\"FULFILLED\"}", "{}"));
        assertEquals("/status: this field is not known; known are a, amount, b, e, name.", document.detail());
    }

    @Test
    void aFieldOfTheWrongTypeIsRefusedByItsPlace() {
        assertEquals(
                "/amount: expected is a number.",
                Refusals.refused(ProblemCode.INVALID_FIELD, () -> patched("{\"amount\":\"2\"}", "{}"))
                        .detail());
    }
}
