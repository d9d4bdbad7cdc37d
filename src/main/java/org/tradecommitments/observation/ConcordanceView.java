package org.tradecommitments.observation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tradecommitments.shared.CsvColumns;

/** A line of a concordance as it is served. */
@Schema(
        name = "ConcordanceLine",
        description = "A code of one revision of the HS that is, or is a part of, or has a part in, a code of another.")
public record ConcordanceView(
        @Schema(required = true, description = "The revision that the first code is of.", examples = "HS2017")
        String fromRevision,

        @Schema(required = true, description = "The first code.", examples = "854140")
        String fromCode,

        @Schema(required = true, description = "The revision that the second code is of.", examples = "HS2022")
        String toRevision,

        @Schema(required = true, description = "The second code.", examples = "854143")
        String toCode,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant recordedAt,

        @Schema(required = true, description = "The revision of the record that recorded it.", examples = "43")
        long revision) {

    static final CsvColumns<ConcordanceView> COLUMNS = new CsvColumns<ConcordanceView>()
            .with("fromRevision", ConcordanceView::fromRevision)
            .with("fromCode", ConcordanceView::fromCode)
            .with("toRevision", ConcordanceView::toRevision)
            .with("toCode", ConcordanceView::toCode)
            .with("recordedAt", ConcordanceView::recordedAt)
            .with("revision", ConcordanceView::revision);

    static ConcordanceView of(Concordance line) {
        return new ConcordanceView(
                line.fromRevision, line.fromCode, line.toRevision, line.toCode, line.recordedAt, line.revision);
    }
}
