package org.tradecommitments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradecommitments.ContractDocument.Operation;

/** The committed contract is the one that is served, and leaves nothing unsaid. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ContractTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/openapi-examples");

    private final ContractDocument contract = ContractDocument.committed();

    @Test
    void isWhatIsServed() throws IOException {
        String served = RestAssured.given()
                .accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Set<String> differences = new TreeSet<>();
        compare("", contract.root(), ContractDocument.parse(served), differences);
        assertEquals(Set.of(), differences, () -> """
                The service's contract is not the committed one. If that is meant, commit what the build generates:
                mvn -q -B -Dquick package && cp target/openapi/openapi.yaml openapi/openapi.yaml && openapi/lint
                """);
    }

    private static void compare(String place, JsonNode committed, JsonNode served, Set<String> differences) {
        if (committed.isObject() && served.isObject()) {
            Set<String> names = new TreeSet<>();
            committed.fieldNames().forEachRemaining(names::add);
            served.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(place + "/" + name, committed.path(name), served.path(name), differences));
        } else if (!committed.equals(served)) {
            differences.add(place);
        }
    }

    @Test
    void everyOperationIsDescribed() {
        Set<String> tags = contract.root().path("tags").findValues("name").stream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        for (Operation operation : contract.operations()) {
            JsonNode node = operation.node();
            assertTrue(Stream.of("operationId", "summary", "description").allMatch(node::hasNonNull), operation.id());
            node.path("tags").forEach(tag -> assertTrue(tags.contains(tag.asText()), operation + ": " + tag));
            assertTrue(node.path("tags").size() == 1, operation + " has one tag");
            node.path("parameters").forEach(parameter -> {
                JsonNode described = contract.resolve(parameter);
                assertTrue(described.hasNonNull("description"), operation + ": " + described.path("name"));
            });
        }
    }

    @Test
    void everyOtherAnswerIsAProblem() {
        for (Operation operation : contract.operations()) {
            JsonNode responses = operation.node().path("responses");
            assertTrue(responses.has("500"), operation + " may go wrong");
            assertEquals(
                    operation.node().has("security"), responses.has("401") && responses.has("403"), operation.id());
            responses.properties().stream()
                    .filter(each -> each.getKey().matches("[45].."))
                    .forEach(each -> {
                        JsonNode content = contract.resolve(each.getValue()).path("content");
                        assertEquals(
                                "#/components/schemas/Problem",
                                content.at("/application~1problem+json/schema/$ref")
                                        .asText(),
                                operation + " " + each.getKey());
                        assertEquals(1, content.size(), operation + " " + each.getKey());
                    });
        }
    }

    @Test
    void everySchemaAndPropertyIsDescribed() {
        List<String> silent = new ArrayList<>();
        contract.root().at("/components/schemas").properties().forEach(schema -> {
            describe(schema.getKey(), schema.getValue(), silent);
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(each -> describe(schema.getKey() + "." + each.getKey(), each.getValue(), silent));
        });
        assertEquals(List.of(), silent, "These have no description");
    }

    private static void describe(String name, JsonNode schema, List<String> silent) {
        if (!schema.hasNonNull("description")) {
            silent.add(name);
        }
    }

    @Test
    void everyBodyHasAWorkedExampleThatIsValid() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (Operation operation : contract.operations()) {
            checkExamples(operation + ": request", operation.node().at("/requestBody/content"));
            need(operation.node().at("/requestBody/content"), operation.id() + ".request", needed);
            for (Map.Entry<String, JsonNode> answer :
                    operation.node().path("responses").properties()) {
                if (answer.getKey().startsWith("2")) {
                    checkExamples(
                            operation + ": " + answer.getKey(),
                            answer.getValue().path("content"));
                    need(answer.getValue().path("content"), operation.id() + ".response", needed);
                }
            }
        }
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            Set<String> there =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(needed, there, "The files in " + EXAMPLES);
        }
    }

    private void checkExamples(String place, JsonNode content) {
        content.properties().forEach(type -> {
            JsonNode example = type.getValue().path("example");
            assertTrue(!example.isMissingNode(), place + " has no example as " + type.getKey());
            assertEquals(List.of(), contract.errors(type.getValue().path("schema"), example), place);
        });
    }

    private static void need(JsonNode content, String name, Set<String> needed) {
        content.fieldNames().forEachRemaining(type -> {
            String subtype = type.substring(type.indexOf('/') + 1);
            needed.add(name + "." + (subtype.endsWith("json") ? "json" : subtype));
        });
    }
}
