package org.tradecommitments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The committed contract: its operations, and its schemas to validate by. */
final class ContractDocument {

    static final Path FILE = Path.of("openapi", "openapi.yaml");
    static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();
    private final JsonNode closedSchemas;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** An operation, with the path as the contract has it. */
    record Operation(String method, String path, Pattern pattern, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        @Override
        public String toString() {
            return id() + " (" + method.toUpperCase(Locale.ROOT) + " " + path + ")";
        }
    }

    private ContractDocument(JsonNode root) {
        this.root = root;
        this.closedSchemas = closed(root.at("/components/schemas").deepCopy());
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> operations.add(
                                new Operation(each.getKey(), path.getKey(), pattern(path.getKey()), each.getValue()))));
    }

    /** The committed contract, read once. */
    static ContractDocument committed() {
        return Committed.DOCUMENT;
    }

    private static final class Committed {
        private static final ContractDocument DOCUMENT = new ContractDocument(read());

        private static JsonNode read() {
            try {
                return YAML.readTree(FILE.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static JsonNode parse(String yaml) throws IOException {
        return YAML.readTree(yaml);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replaceAll("\\{[^/]+}", "[^/]+"));
    }

    /** No object has a property that its schema does not declare, save those that are free in form. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.path("$ref").isTextual()) {
                object.put("$ref", object.path("$ref").asText().replace("#/components/schemas/", "#/$defs/"));
            }
        }
        schema.forEach(ContractDocument::closed);
        return schema;
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The operation that a request is for: that with the fewest variables where several fit. A HEAD is a GET. */
    Optional<Operation> find(String method, String path) {
        String asked = method.equalsIgnoreCase("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return operations.stream()
                .filter(each ->
                        each.method.equals(asked) && each.pattern.matcher(path).matches())
                .min(Comparator.comparingInt(each -> each.path.split("\\{", -1).length));
    }

    /** What a reference refers to; itself where it is none. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** What is wrong with a value, each with its place; nothing where it is as the schema says. */
    List<String> errors(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(error -> "at \"" + error.getInstanceLocation() + "\": " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(closed(schema.deepCopy())));
        whole.set("$defs", closedSchemas);
        return registry.getSchema(whole);
    }
}
