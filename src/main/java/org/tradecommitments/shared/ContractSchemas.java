package org.tradecommitments.shared;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The schemas of the contract, and what is made right in them. */
final class ContractSchemas {

    private static final String PLACE = "#/components/schemas/";

    /** What the generator writes of a JSON tree, which it takes for a bean. */
    private static final Set<String> TREES = Set.of("JsonNode", "ObjectNode");

    private final OpenAPI contract;
    private final Components components;

    ContractSchemas(OpenAPI contract) {
        this.contract = contract;
        this.components = contract.getComponents();
    }

    /** Puts right what the generator writes of Java types that say nothing of themselves, and of what may be null. */
    void tidy() {
        Map<String, Schema> scalars = new HashMap<>();
        Map<String, String> pages = new HashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            if (isA(schema, SchemaType.STRING) && schema.getFormat() != null && schema.getDescription() == null) {
                scalars.put(name, schema);
            }
            String item = isPage(schema) ? itemOf(schema) : null;
            if (item != null) {
                pages.put(name, item + "Page");
            }
        });
        pages.forEach((name, better) -> components.addSchema(better, named(name)));
        each(schema -> {
            inline(schema, scalars);
            String better = pages.get(String.valueOf(name(schema)));
            if (better != null) {
                schema.setRef(better);
            }
            // A type beside a reference repeats it, and beside alternatives contradicts one of them.
            if (schema.getRef() != null || schema.getAnyOf() != null) {
                schema.setType(null);
            }
            schema.setPattern("uuid".equals(schema.getFormat()) ? null : pattern(schema.getPattern()));
        });
    }

    /** The name of the schema of a page's items; null where they could be anything. */
    private static @Nullable String itemOf(Schema page) {
        Schema items = page.getProperties().get("items");
        return items == null ? null : name(items.getItems());
    }

    private static void inline(Schema schema, Map<String, Schema> scalars) {
        boolean nullable = schema.getAnyOf() != null;
        if (TREES.contains(String.valueOf(name(schema)))) {
            schema.ref(null).setType(List.of(SchemaType.OBJECT));
        }
        Schema scalar = scalars.get(String.valueOf(name(referring(schema))));
        if (scalar != null) {
            schema.ref(null).anyOf(null).format(scalar.getFormat());
            schema.setType(nullable ? List.of(SchemaType.STRING, SchemaType.NULL) : List.of(SchemaType.STRING));
        }
    }

    /** A pattern as JSON Schema has it, which looks for a match where Bean Validation wants the whole to match. */
    private static @Nullable String pattern(@Nullable String pattern) {
        if (pattern == null || pattern.isEmpty()) {
            return null;
        }
        if (pattern.startsWith("^") || pattern.equals("\\S")) {
            return pattern;
        }
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }

    /**
     * Closes what is sent to us, as unknown fields are refused: nothing but the properties that are known, and null is as
     * good as absent where a property may be absent.
     */
    void closeWhatIsSent() {
        List<Schema> sent = operations()
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> schemas(operation.getRequestBody().getContent()))
                .toList();
        for (String name : reachable(sent)) {
            Schema schema = named(name);
            if (schema.getProperties() != null) {
                close(schema);
                schema.getProperties().forEach((property, value) -> {
                    if (schema.getRequired() == null || !schema.getRequired().contains(property)) {
                        allowNull(value);
                    }
                });
            }
        }
    }

    void removeUnused() {
        SortedMap<String, Schema> used = new TreeMap<>();
        reachable(roots().toList()).forEach(name -> used.put(name, named(name)));
        components.setSchemas(used);
    }

    /** Lets a schema have no properties but those that it names. */
    static void close(Schema schema) {
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }

    static void allowNull(Schema schema) {
        if (schema.getRef() != null) {
            Schema reference = OASFactory.createSchema().ref(schema.getRef());
            schema.ref(null).anyOf(List.of(reference, OASFactory.createSchema().addType(SchemaType.NULL)));
        } else if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
        }
    }

    Schema named(String name) {
        Schema schema = components.getSchemas().get(name);
        if (schema == null) {
            throw new IllegalStateException("The contract has no schema " + name);
        }
        return schema;
    }

    void add(String name, Schema schema) {
        components.addSchema(name, schema);
    }

    /** The schema itself, where one refers to it. */
    @Nullable
    Schema resolve(@Nullable Schema schema) {
        String name = name(schema);
        return name == null ? schema : named(name);
    }

    /** The part of a schema that refers to another: itself, or what it is where it is not null. */
    static Schema referring(Schema schema) {
        return Stream.ofNullable(schema.getAnyOf())
                .flatMap(Collection::stream)
                .filter(each -> each.getRef() != null)
                .findFirst()
                .orElse(schema);
    }

    /** The name of the schema that one refers to, or null. */
    static @Nullable String name(@Nullable Schema schema) {
        String reference = schema == null ? null : schema.getRef();
        return reference != null && reference.startsWith(PLACE) ? reference.substring(PLACE.length()) : null;
    }

    static boolean isA(@Nullable Schema schema, SchemaType type) {
        return schema != null && schema.getType() != null && schema.getType().contains(type);
    }

    static boolean isPage(@Nullable Schema schema) {
        return schema != null
                && schema.getProperties() != null
                && schema.getProperties().keySet().containsAll(List.of("items", "next", "revision"));
    }

    private Set<String> reachable(Collection<Schema> roots) {
        Set<String> names = new TreeSet<>();
        Deque<Schema> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            parts(open.pop())
                    .map(ContractSchemas::name)
                    .filter(Objects::nonNull)
                    .forEach(name -> {
                        if (names.add(name)) {
                            open.push(named(name));
                        }
                    });
        }
        return names;
    }

    private void each(Consumer<Schema> action) {
        List<Schema> all = Stream.concat(components.getSchemas().values().stream(), roots())
                .flatMap(ContractSchemas::parts)
                .toList();
        all.forEach(action);
    }

    /** A schema and all that stands in it. */
    private static Stream<Schema> parts(Schema schema) {
        Stream<Schema> inside = Stream.of(
                        Stream.ofNullable(schema.getProperties()).flatMap(each -> each.values().stream()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        Stream.of(schema.getAnyOf(), schema.getAllOf(), schema.getOneOf())
                                .filter(Objects::nonNull)
                                .flatMap(Collection::stream))
                .flatMap(each -> each);
        return Stream.concat(Stream.of(schema), inside.flatMap(ContractSchemas::parts));
    }

    private Stream<Operation> operations() {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    /** The schemas that operations and shared components are made of. */
    private Stream<Schema> roots() {
        Stream<Schema> used = operations()
                .flatMap(operation -> Stream.of(
                                Stream.ofNullable(operation.getParameters())
                                        .flatMap(Collection::stream)
                                        .flatMap(parameter -> Stream.ofNullable(parameter.getSchema())),
                                Stream.ofNullable(operation.getRequestBody())
                                        .flatMap(body -> schemas(body.getContent())),
                                operation.getResponses().getAPIResponses().values().stream()
                                        .flatMap(answer -> schemas(answer.getContent())))
                        .flatMap(each -> each));
        return Stream.concat(
                used, components.getResponses().values().stream().flatMap(answer -> schemas(answer.getContent())));
    }

    private static Stream<Schema> schemas(@Nullable Content content) {
        return Stream.ofNullable(content)
                .flatMap(each -> new TreeMap<>(each.getMediaTypes()).values().stream())
                .flatMap(type -> Stream.ofNullable(type.getSchema()));
    }
}
