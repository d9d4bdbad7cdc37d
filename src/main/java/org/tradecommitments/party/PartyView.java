package org.tradecommitments.party;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.CsvColumns;
import org.tradecommitments.shared.Versioned;

/** A party as it is served. */
@Schema(name = "Party", description = "A state, an organisation or an office.")
public record PartyView(
        @Schema(required = true, description = "Its code.", examples = "AEROFLOT")
        String code,

        @Schema(required = true, description = "Its name.", examples = "Aeroflot")
        String name,

        @Schema(required = true, description = "What it is.")
        PartyKind kind,

        @Schema(
                required = true,
                nullable = true,
                description = "The state it belongs to; null for a state, or if it belongs to none.",
                examples = "RUS")
        @Nullable
        String state,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant createdAt,

        @Schema(required = true, description = "When it was last changed (UTC).")
        Instant updatedAt,

        @Schema(required = true, description = "The revision of its last change; 0 for a state.", examples = "3")
        long revision)
        implements Versioned {

    static final CsvColumns<PartyView> COLUMNS = new CsvColumns<PartyView>()
            .with("code", PartyView::code)
            .with("name", PartyView::name)
            .with("kind", PartyView::kind)
            .with("state", PartyView::state)
            .with("createdAt", PartyView::createdAt)
            .with("updatedAt", PartyView::updatedAt)
            .with("revision", PartyView::revision);

    static PartyView of(Party party) {
        return new PartyView(
                party.code, party.name, party.kind, party.state, party.createdAt, party.updatedAt, party.revision);
    }
}
