package org.tradecommitments.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * The worked examples of the contract: {@code openapi-examples/<operationId>.request.json} and
 * {@code <operationId>.response.json}, or {@code .csv} and so on for another format. One that is missing ends the build.
 */
final class ContractExamples {

    private static final String FOLDER = "/openapi-examples/";

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), operation.getOperationId() + ".request");
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                add(answer.getContent(), operation.getOperationId() + ".response");
            }
        });
    }

    private void add(Content content, String name) {
        content.getMediaTypes().forEach((format, type) -> add(type, format, name));
    }

    private void add(MediaType type, String format, String name) {
        String subtype = format.substring(format.indexOf('/') + 1);
        try {
            if (format.equals(Formats.NDJSON)) {
                type.setExample(lines(json.readTree(read(name + ".json"))));
            } else if (subtype.endsWith("json")) {
                type.setExample(json.readValue(read(name + ".json"), Object.class));
            } else {
                type.setExample(read(name + "." + subtype));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private String lines(JsonNode page) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode item : page.path("items")) {
            lines.append(json.writeValueAsString(item)).append('\n');
        }
        return lines.toString();
    }

    private static String read(String name) throws IOException {
        try (InputStream file = ContractExamples.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The contract needs a worked example: src/main/resources" + FOLDER + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
