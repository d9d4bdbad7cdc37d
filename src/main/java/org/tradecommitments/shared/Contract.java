package org.tradecommitments.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI contract that the build generates, by convention, so that a resource need not repeat what holds
 * for all of them: problems, conditional requests, paging, formats, merge patches, worked examples. What it refers to
 * (headers, parameters, the common problems) stands in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    private static final String PLAIN = "OK";
    private static final int CREATED = 201;
    private static final int NOT_MODIFIED = 304;
    private static final Map<String, String> TEXT = Map.of(
            Formats.CSV, "The same items as CSV (RFC 4180): a header row, then one row an item.",
            Formats.NDJSON, "All the items, one JSON object a line.",
            Formats.ATOM, "An Atom feed (RFC 4287).",
            Formats.CALENDAR, "A calendar (RFC 5545).",
            Formats.EVENTS,
                    "A stream of server-sent events without end: each item as the `data` of an event, its revision as"
                            + " the `id`. A comment now and then says that the stream is alive.");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        ContractSchemas schemas = new ContractSchemas(contract);
        schemas.tidy();
        schemas.closeWhatIsSent();
        ContractPatches patches = new ContractPatches(schemas);
        ContractExamples examples = new ContractExamples();
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    describeParameters(operation, contract);
                    operation.setSecurity(withoutRoles(operation.getSecurity()));
                    if (method == HttpMethod.PATCH) {
                        patches.describe(operation);
                    }
                    describeAnswers(path, method, operation, schemas);
                    examples.addTo(operation);
                }));
        schemas.removeUnused();
    }

    /** What says nothing of itself is the parameter that all share by its name. */
    private static void describeParameters(Operation operation, OpenAPI contract) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            parameters.add(parameter.getDescription() == null ? shared(parameter, contract) : parameter);
            Schema schema = parameter.getSchema();
            if (parameter.getIn() == Parameter.In.QUERY && ContractSchemas.isA(schema, Schema.SchemaType.ARRAY)) {
                parameter.style(Parameter.Style.FORM).explode(true);
            }
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    private static Parameter shared(Parameter parameter, OpenAPI contract) {
        return contract.getComponents().getParameters().entrySet().stream()
                .filter(entry -> entry.getValue().getName().equals(parameter.getName())
                        && entry.getValue().getIn() == parameter.getIn())
                .findFirst()
                .map(entry -> OASFactory.createParameter().ref(entry.getKey()))
                .orElse(parameter);
    }

    /** The names of roles are ours; in a contract they would be taken for the scopes of OAuth. */
    private static @Nullable List<SecurityRequirement> withoutRoles(@Nullable List<SecurityRequirement> needed) {
        if (needed != null) {
            needed.forEach(each -> List.copyOf(each.getSchemes().keySet()).forEach(each::addScheme));
        }
        return needed;
    }

    private static void describeAnswers(String path, HttpMethod method, Operation operation, ContractSchemas schemas) {
        SortedMap<Integer, APIResponse> answers = new TreeMap<>();
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (Integer.parseInt(status) / 100 != 2) {
                answers.put(Integer.valueOf(status), ownProblem(Integer.parseInt(status), answer));
            }
        });
        for (int status : problems(path, operation)) {
            answers.put(status, common(status));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (Integer.parseInt(status) / 100 == 2) {
                answers.put(Integer.valueOf(status), answer);
                boolean tagged = describe(Integer.parseInt(status), answer, operation, schemas);
                if (method == HttpMethod.GET && tagged) {
                    answers.put(NOT_MODIFIED, common(NOT_MODIFIED));
                    operation.addParameter(OASFactory.createParameter().ref("IfNoneMatch"));
                }
            }
        });
        APIResponses sorted = OASFactory.createAPIResponses();
        answers.forEach((status, answer) -> sorted.addAPIResponse(Integer.toString(status), answer));
        operation.setResponses(sorted);
    }

    private static APIResponse common(int status) {
        return OASFactory.createAPIResponse().ref(Integer.toString(status));
    }

    /** A problem that an operation declares in its own words. */
    private static APIResponse ownProblem(int status, APIResponse answer) {
        Schema problem = OASFactory.createSchema().ref("Problem");
        answer.setContent(OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE, OASFactory.createMediaType().schema(problem)));
        if (status == ProblemCode.BUSY.status()) {
            answer.addHeader("Retry-After", header("Retry-After"));
        }
        return answer;
    }

    /** The problems that an operation can answer because of what it takes and gives. */
    private static SortedSet<Integer> problems(String path, Operation operation) {
        SortedSet<Integer> statuses = new TreeSet<>(List.of(400, 500));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            statuses.addAll(List.of(401, 403));
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (operation.getResponses().getAPIResponses().entrySet().stream()
                .anyMatch(
                        each -> each.getKey().startsWith("2") && each.getValue().getContent() != null)) {
            statuses.add(406);
        }
        if (takes(operation, "IfMatch")) {
            statuses.addAll(List.of(412, 428));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        return statuses;
    }

    private static boolean takes(Operation operation, String sharedParameter) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .anyMatch(each -> each.getRef() != null && each.getRef().endsWith("/" + sharedParameter));
    }

    /** Describes an answer that gives what was asked for; tells whether it carries an entity tag. */
    private static boolean describe(int status, APIResponse answer, Operation operation, ContractSchemas schemas) {
        Content content = answer.getContent();
        if (content == null) {
            return false;
        }
        content.getMediaTypes().forEach((name, type) -> asText(name, type));
        MediaType json = content.getMediaType(Formats.JSON);
        Schema given = json == null ? null : schemas.resolve(json.getSchema());
        boolean page = ContractSchemas.isPage(given);
        if (answer.getDescription().equals(PLAIN)) {
            answer.setDescription(page ? "The items asked for: a page of them, or all as NDJSON." : description(given));
        }
        if (takes(operation, "IdempotencyKey") && status == CREATED) {
            answer.addHeader("Location", header("Location"));
            answer.addHeader("Idempotent-Replayed", header("Idempotent-Replayed"));
        }
        if (takes(operation, "Prefer")) {
            answer.addHeader("Preference-Applied", header("Preference-Applied"));
        }
        if (page) {
            answer.addHeader("Link", header("Link"));
        }
        // As in the room `polling`: an answer that says of caching what it wants is not tagged.
        boolean tagged = (json == null || isVersioned(given))
                && (answer.getHeaders() == null || !answer.getHeaders().containsKey("Cache-Control"));
        if (tagged) {
            answer.addHeader("ETag", header(page || json == null ? "ETagOfList" : "ETag"));
            answer.addHeader("Last-Modified", header("Last-Modified"));
        }
        return tagged;
    }

    private static boolean isVersioned(@Nullable Schema given) {
        return given != null
                && given.getProperties() != null
                && given.getProperties().containsKey("revision");
    }

    private static String description(@Nullable Schema given) {
        return given == null || given.getDescription() == null ? PLAIN : given.getDescription();
    }

    private static Header header(String name) {
        return OASFactory.createHeader().ref(name);
    }

    /** What is not JSON is text to a reader of the contract, whatever object it was made of. */
    private static void asText(String name, MediaType type) {
        if (!name.endsWith("json") || name.equals(Formats.NDJSON)) {
            type.setSchema(
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(TEXT.get(name)));
        }
    }
}
