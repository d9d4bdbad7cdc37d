package org.tradecommitments.ledger;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;

/** The parameters that say which changes are asked for, of the feed and of the stream. */
public class ChangeSelection {

    @QueryParam("after")
    @Parameter(
            description = "Only changes after this revision: the last one that the caller has. Absent, the feed begins"
                    + " at the first change, and a stream with what comes from now on.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    public @Nullable String after;

    @QueryParam("type")
    @Parameter(description = "Only changes of one of these types; may repeat or be comma-separated.")
    public @Nullable List<String> type;

    @QueryParam("commitment")
    @Parameter(
            description = "Only changes to one of these commitments, by id or reference; may repeat or be"
                    + " comma-separated.")
    public @Nullable List<String> commitment;

    @QueryParam("maker")
    @Parameter(
            description = "Only changes to commitments made by one of these parties, by code; may repeat or be"
                    + " comma-separated.")
    public @Nullable List<String> maker;

    static ChangeSelection of(MultivaluedMap<String, String> query) {
        ChangeSelection selection = new ChangeSelection();
        selection.after = query.getFirst("after");
        selection.type = query.get("type");
        selection.commitment = query.get("commitment");
        selection.maker = query.get("maker");
        return selection;
    }

    /** The revision to go on from. */
    long revision(long absent) {
        return Parameters.revision("after", after, absent);
    }

    ChangeFilter filter(ChangeTypes types) {
        return filter(
                types(types.known()),
                Parameters.values("commitment", commitment),
                Map.of("maker", Parameters.values("maker", maker)));
    }

    private Set<String> types(Set<String> known) {
        Set<String> wanted = Set.copyOf(Parameters.values("type", type));
        for (String each : wanted) {
            if (!known.contains(each)) {
                throw Problem.parameter("type", Problem.quoted(each) + " is not " + Problem.oneOf(known.toArray()));
            }
        }
        return wanted;
    }

    /**
     * Changes to commitments.
     *
     * @param commitments by id or reference
     * @param labels what they must be labelled with, by the name of the label
     */
    public static ChangeFilter filter(
            Set<String> types, Collection<String> commitments, Map<String, ? extends Collection<String>> labels) {
        Set<String> ids = new HashSet<>();
        Set<String> references = new HashSet<>();
        for (String each : commitments) {
            UUID id = Parameters.uuid(each);
            if (id == null) {
                references.add(each);
            } else {
                ids.add(id.toString());
            }
        }
        Map<String, Set<Label>> wanted = new HashMap<>();
        labels.forEach((name, contents) -> {
            if (!contents.isEmpty()) {
                wanted.put(name, Label.all(name, contents));
            }
        });
        return new ChangeFilter(types, "commitment", ids, references, wanted);
    }
}
