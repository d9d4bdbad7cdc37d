package org.tradecommitments.observation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.ProblemDocument.FieldError;
import org.tradecommitments.shared.Versioned;

/** What an import did, or would do. */
@Schema(name = "ImportAnswer", description = "What an import did or, in a dry run, would do.")
public record ImportAnswer(
        @Schema(
                required = true,
                nullable = true,
                description = "The id of the import; null where nothing was recorded, as in a dry run.")
        @Nullable
        UUID id,

        @Schema(required = true, description = "Whether it was a dry run, which records nothing.")
        boolean dryRun,

        @Schema(required = true, description = "How the file is laid out.")
        Layout layout,

        @Schema(required = true, description = "How many rows it has.", examples = "1200")
        long rows,

        @Schema(required = true, description = "How many figures are new.", examples = "900")
        long taken,

        @Schema(required = true, description = "How many are known already.", examples = "88")
        long unchanged,

        @Schema(required = true, description = "How many are another than stood before.", examples = "12")
        long revised,

        @Schema(
                required = true,
                description = "How many rows were passed over, by the reason.",
                examples = "{\"WORLD\": 200}")
        Map<PassedOver, Long> passedOver,

        @Schema(
                required = true,
                description = "The lines of the rows that were passed over, by the reason; the first 100 of each.",
                examples = "{\"WORLD\": [2, 7]}")
        Map<PassedOver, List<Long>> passedOverLines,

        @Schema(
                required = true,
                description =
                        "What is wrong with rows. Always empty here, as a file with a mistake is refused as a whole,"
                                + " by a problem that tells the first 100.")
        List<FieldError> errors,

        @Schema(
                required = true,
                description = "The references of the commitments that moved by it.",
                examples = "[\"MYS-RUS-2025-003\"]")
        List<String> commitments,

        @Schema(
                required = true,
                description = "The revision that recorded it; 0 where nothing was recorded.",
                examples = "43")
        long revision)
        implements Versioned {

    /** An answer where nothing was recorded. */
    static ImportAnswer ofNothing(Layout layout, boolean dryRun, ImportTally tally, List<String> moved) {
        return of(null, 0, layout, dryRun, tally, moved);
    }

    static ImportAnswer of(
            @Nullable UUID id, long revision, Layout layout, boolean dryRun, ImportTally tally, List<String> moved) {
        return new ImportAnswer(
                id,
                dryRun,
                layout,
                tally.rows(),
                tally.taken(),
                tally.unchanged(),
                tally.revised(),
                tally.passedOver(),
                tally.passedOverLines(),
                List.of(),
                moved.stream().distinct().sorted().toList(),
                revision);
    }
}
