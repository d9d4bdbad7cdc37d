package org.tradecommitments.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tradecommitments.shared.CsvColumns;

/** A change as it is served. */
@Schema(name = "Change", description = "One write in the ledger.")
public record ChangeView(
        @Schema(
                required = true,
                description = "Its place in the ledger: gapless, in commit order, from 1.",
                examples = "42")
        long revision,

        @Schema(required = true, description = "What was done.", examples = "commitment.assessed")
        String type,

        @Schema(required = true, description = "What it was done to.")
        Subject subject,

        @Schema(required = true, description = "When it was recorded (UTC); never before the change before it.")
        Instant at,

        @Schema(required = true, description = "The name of the key that wrote it.", examples = "newsroom import")
        String by,

        @Schema(
                required = true,
                description = "The subject after the change; a record that the change added stands in it under"
                        + " its own name (`evidence`, `assessment`, `restatement`).")
        JsonNode data,

        @Schema(
                required = true,
                description = "The `hash` of the change before it; 64 zeros before the first.",
                examples = "0000000000000000000000000000000000000000000000000000000000000000")
        String previousHash,

        @Schema(
                required = true,
                description = "SHA-256 over this change without `hash`, in the canonical form of RFC 8785.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

    static final CsvColumns<ChangeView> COLUMNS = new CsvColumns<ChangeView>()
            .with("revision", ChangeView::revision)
            .with("type", ChangeView::type)
            .with("subject.type", change -> change.subject.type())
            .with("subject.id", change -> change.subject.id())
            .with("subject.reference", change -> change.subject.reference())
            .with("at", ChangeView::at)
            .with("by", ChangeView::by)
            .with("data", ChangeView::data)
            .with("previousHash", ChangeView::previousHash)
            .with("hash", ChangeView::hash);

    static ChangeView of(Change change, ObjectMapper json) {
        try {
            return new ChangeView(
                    change.revision,
                    change.type,
                    new Subject(change.subjectType, change.subjectId, change.subjectReference),
                    change.recordedAt,
                    change.recordedBy,
                    json.readTree(change.data),
                    change.previousHash,
                    change.hash);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
