package org.tradecommitments.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last changes, each with its subject as it was before. */
@ApplicationScoped
public class RecentChanges {

    private final ObjectMapper json;

    RecentChanges(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A change.
     *
     * @param before the subject before the change; missing where the change was its first
     */
    public record Recent(ChangeView change, JsonNode before) {}

    /** The last changes that a filter wants, the last first. */
    @Transactional
    public List<Recent> last(ChangeFilter filter, int most) {
        List<Change> changes = filter.where(0).first(Change.getEntityManager(), Change.class, most, "e.revision desc");
        Map<Long, String> before =
                Change.before(changes.stream().map(change -> change.revision).toList());
        return changes.stream()
                .map(change -> new Recent(ChangeView.of(change, json), read(before.get(change.revision))))
                .toList();
    }

    private JsonNode read(@Nullable String data) {
        try {
            return data == null ? MissingNode.getInstance() : json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
