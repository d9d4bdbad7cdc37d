package org.tradecommitments.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** A key as it is served: never with its value, but in the answer that issues it. */
@Schema(name = "Key", description = "A key that allows writing.")
public record KeyView(
        @Schema(required = true, description = "Its id.") UUID id,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "The key itself. It stands in the answer that issues it and nowhere else: it is"
                        + " kept as a hash alone.",
                examples = "tc_kE9vY0cN3mXk2mXbq2l1Zl0lq5m0r7b8v3yqfJXy1aA")
        @Nullable
        String key,

        @Schema(required = true, description = "Who or what uses it.", examples = "newsroom import")
        String name,

        @Schema(required = true, description = "What it allows.")
        Role role,

        @Schema(required = true, description = "When it was issued (UTC).")
        Instant createdAt,

        @Schema(
                required = true,
                nullable = true,
                description = "When it was last used (UTC), to the minute; null if it never was.")
        @Nullable
        Instant lastUsedAt,

        @Schema(required = true, nullable = true, description = "When it was revoked (UTC); null while in force.")
        @Nullable
        Instant revokedAt,

        @Schema(required = true, description = "The revision of its last change.", examples = "7")
        long revision)
        implements Versioned {

    static final CsvColumns<KeyView> COLUMNS = new CsvColumns<KeyView>()
            .with("id", KeyView::id)
            .with("name", KeyView::name)
            .with("role", KeyView::role)
            .with("createdAt", KeyView::createdAt)
            .with("lastUsedAt", KeyView::lastUsedAt)
            .with("revokedAt", KeyView::revokedAt)
            .with("revision", KeyView::revision);

    static KeyView of(ApiKey key) {
        return new KeyView(
                key.id, null, key.name, key.role, key.createdAt, key.lastUsedAt, key.revokedAt, key.revision);
    }

    KeyView showing(@Nullable String key) {
        return new KeyView(id, key, name, role, createdAt, lastUsedAt, revokedAt, revision);
    }
}
