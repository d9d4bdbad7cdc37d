package org.tradecommitments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ContractDocument.Operation;

/**
 * Holds every exchange of a test to the contract: what is answered is declared, in status, format, headers and each
 * property; and what was sent, where it was accepted, is what the contract says can be sent.
 */
class ContractFilter implements Filter {

    private static final String API = "/api/v1/";
    private static final String PROBLEM = "application/problem+json";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final ContractDocument contract = ContractDocument.committed();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith(API)) {
            check(new Exchange(
                    request.getMethod(),
                    path,
                    request.getContentType(),
                    request.getBody() instanceof String body ? body : null,
                    answer.statusCode(),
                    headers(answer),
                    isText(answer) ? answer.asString() : ""));
        }
        return answer;
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : answer.headers()) {
            headers.put(header.getName(), header.getValue());
        }
        return headers;
    }

    /** Whether a body ends; that of a stream of events need not. */
    private static boolean isText(Response answer) {
        return !String.valueOf(answer.contentType()).startsWith("text/event-stream");
    }

    /** Fails where an exchange is not what the contract says. */
    void check(Exchange exchange) {
        Operation operation = contract.find(exchange.method(), exchange.path()).orElse(null);
        if (operation == null) {
            checkOutside(exchange);
            return;
        }
        JsonNode responses = operation.node().path("responses");
        JsonNode declared = contract.resolve(responses.path(Integer.toString(exchange.status())));
        require(
                !declared.isMissingNode(),
                operation,
                "status " + exchange.status() + " is not declared; declared are "
                        + String.join(", ", (Iterable<String>) responses::fieldNames));
        if (exchange.status() / 100 == 2) {
            checkRequest(exchange, operation);
        }
        checkHeaders(exchange, operation, declared.path("headers"));
        checkAnswer(exchange, operation, declared.path("content"));
    }

    /** What the contract does not know is answered by a problem. */
    private void checkOutside(Exchange exchange) {
        String place = exchange.method() + " " + exchange.path();
        if (exchange.method().equals("OPTIONS")) {
            return;
        }
        require(
                exchange.status() >= 400 && PROBLEM.equals(exchange.type()),
                place,
                "the contract does not know it, and what answers is not a problem but " + exchange.status() + " as "
                        + exchange.type());
        if (!exchange.method().equals("HEAD")) {
            JsonNode problem = ContractDocument.JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
            checkValue(problem, exchange.body(), place, "the problem");
        }
    }

    private void checkRequest(Exchange exchange, Operation operation) {
        if (exchange.requestBody() == null || !operation.node().has("requestBody")) {
            return;
        }
        JsonNode content =
                contract.resolve(operation.node().path("requestBody")).path("content");
        String type = Exchange.withoutParameters(exchange.requestType());
        require(content.has(String.valueOf(type)), operation, type + " was accepted but is not declared as a body");
        if (isJson(type)) {
            checkValue(
                    content.path(type).path("schema"), exchange.requestBody(), operation, "the body that was accepted");
        }
    }

    private void checkHeaders(Exchange exchange, Operation operation, JsonNode headers) {
        headers.properties().forEach(header -> {
            boolean needed =
                    contract.resolve(header.getValue()).path("required").asBoolean();
            require(
                    !needed || exchange.headers().containsKey(header.getKey()),
                    operation,
                    "the answer " + exchange.status() + " has no header " + header.getKey());
        });
    }

    private void checkAnswer(Exchange exchange, Operation operation, JsonNode content) {
        String what = "the answer " + exchange.status();
        if (content.isMissingNode()) {
            require(exchange.body().isEmpty(), operation, what + " has a body, and none is declared");
            return;
        }
        String type = exchange.type();
        require(content.has(String.valueOf(type)), operation, what + " comes as " + type + ", which is not declared");
        if (exchange.method().equals("HEAD")) {
            return;
        }
        if (NDJSON.equals(type)) {
            JsonNode page = contract.resolve(content.at("/application~1json/schema"));
            exchange.body()
                    .lines()
                    .forEach(line -> checkValue(page.at("/properties/items/items"), line, operation, what));
        } else if (CSV.equals(type)) {
            String columns = firstLine(content.path(type).path("example").asText());
            require(columns.equals(firstLine(exchange.body())), operation, what + " has not the columns " + columns);
        } else if (isJson(type)) {
            checkValue(content.path(type).path("schema"), exchange.body(), operation, what);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.endsWith("json") && !type.equals(NDJSON);
    }

    private void checkValue(JsonNode schema, String text, Object operation, String what) {
        try {
            JsonNode value = Objects.requireNonNull(ContractDocument.JSON.readTree(text));
            require(!schema.isMissingNode(), operation, what + " has no schema");
            List<String> errors = contract.errors(schema, value);
            require(errors.isEmpty(), operation, what + " is wrong " + String.join("; ", errors));
        } catch (JsonProcessingException e) {
            throw new AssertionError(operation + ": " + what + " is not JSON: " + text, e);
        }
    }

    private static void require(boolean holds, Object operation, String wrong) {
        if (!holds) {
            throw new AssertionError(operation + ": " + wrong);
        }
    }
}
