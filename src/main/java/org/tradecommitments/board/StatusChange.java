package org.tradecommitments.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.tradecommitments.ledger.ChangeView;
import org.tradecommitments.ledger.RecentChanges.Recent;

/**
 * An assessment, as it is told in words.
 *
 * @param id of the assessment
 * @param move from which status to which, in words
 * @param reason why, as it was recorded
 */
record StatusChange(UUID id, String reference, String title, String move, String reason, Instant at, String by) {

    static StatusChange of(Recent recent) {
        ChangeView change = recent.change();
        JsonNode after = change.data();
        JsonNode assessment = after.path("assessment");
        return new StatusChange(
                UUID.fromString(assessment.path("id").asText()),
                after.path("reference").asText(),
                after.path("title").asText(),
                move(recent.before(), after, assessment),
                assessment.path("reason").asText(),
                change.at(),
                change.by());
    }

    private static String move(JsonNode before, JsonNode after, JsonNode assessment) {
        // A party that is null is not the text "null".
        String party = assessment.path("party").isNull()
                ? ""
                : assessment.path("party").asText();
        String from = words(status(before, party));
        String to = words(status(after, party));
        String who = party.isEmpty() ? "" : party + ": ";
        String how = assessment.path("corrects").isNull() ? "" : ", corrected";
        return who + (from.equals(to) ? "still " + to : from + " → " + to) + how;
    }

    /** The status of the commitment or, where one party was judged, of that party. */
    private static String status(JsonNode commitment, String party) {
        if (party.isEmpty()) {
            return commitment.path("status").asText();
        }
        return StreamSupport.stream(commitment.path("statusByParty").spliterator(), false)
                .filter(each -> each.path("party").asText().equals(party))
                .findFirst()
                .map(each -> each.path("status").asText())
                .orElse("NOT_ASSESSED");
    }

    private static String words(String status) {
        return status.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
