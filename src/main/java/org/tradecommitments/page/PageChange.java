package org.tradecommitments.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Status;
import org.tradecommitments.ledger.ChangeView;

/**
 * A change of the record, as the page tells it.
 *
 * @param did what was done, as a word or two
 * @param title of what it was done to
 * @param href where that is shown, null where nowhere
 * @param status the status that was judged, null where none was
 */
record PageChange(
        long revision,
        Instant at,
        String by,
        String did,
        String title,
        @Nullable String href,
        @Nullable Status status) {

    private static final Map<String, String> DID = Map.of(
            "commitment.evidenced", "evidence added",
            "commitment.assessed", "assessed as",
            "commitment.restated", "said again",
            "commitment.interpreted", "reading added",
            "commitment.milestoned", "milestone recorded",
            "commitment.measured", "target measured anew",
            "key.issued", "key issued",
            "key.revoked", "key revoked");

    static PageChange of(ChangeView change) {
        String type = change.type();
        JsonNode data = change.data();
        String reference = change.subject().reference();
        boolean known = type.startsWith("commitment.") && reference != null;
        return new PageChange(
                change.revision(),
                change.at(),
                change.by(),
                did(type, data),
                title(change),
                known ? "/commitments/" + reference : null,
                status(data.path("assessment").path("status").asText()));
    }

    private static String did(String type, JsonNode data) {
        if (type.equals("commitment.restated")) {
            String relation = data.path("restatement").path("relation").asText("");
            return relation.isEmpty() ? "said again" : "later statement: it " + relation.toLowerCase(Locale.ROOT);
        }
        String told = DID.get(type);
        // "statement.recorded" is "statement recorded"; of a commitment the verb is enough.
        return told != null ? told : type.replaceFirst("^commitment\\.", "").replace('.', ' ');
    }

    private static String title(ChangeView change) {
        JsonNode data = change.data();
        String title = data.path("title").asText(data.path("name").asText(""));
        return switch (change.subject().type()) {
            case "observation" ->
                "%s, %s to %s, %s"
                        .formatted(
                                PageWords.words(data.path("indicator").asText()),
                                data.path("from").asText(),
                                data.path("to").asText(),
                                data.path("period").asText());
            case "import" ->
                "Official figures: %s new, %s revised"
                        .formatted(
                                PageWords.figure(data.path("taken").asLong()),
                                PageWords.figure(data.path("revised").asLong()));
            case "concordance" -> "Concordance " + change.subject().id();
            default -> title.isEmpty() ? change.subject().id() : title;
        };
    }

    private static @Nullable Status status(String name) {
        for (Status status : Status.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return null;
    }
}
