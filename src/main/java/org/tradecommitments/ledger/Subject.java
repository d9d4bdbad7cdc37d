package org.tradecommitments.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a change was made to. */
@Schema(description = "What a change was made to.")
public record Subject(
        @Schema(required = true, description = "The kind of thing.", examples = "commitment")
        String type,

        @Schema(required = true, description = "Its id, or its code where it has one.", examples = "AEROFLOT")
        String id,

        @Schema(
                required = true,
                nullable = true,
                description = "Its human reference, where it has one.",
                examples = "MYS-RUS-2025-003")
        @Nullable
        String reference) {

    public static Subject of(String type, Object id) {
        return new Subject(type, id.toString(), null);
    }
}
