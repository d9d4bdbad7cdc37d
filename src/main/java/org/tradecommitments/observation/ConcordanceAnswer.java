package org.tradecommitments.observation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tradecommitments.shared.Versioned;

/** What loading a concordance did. */
@Schema(name = "ConcordanceAnswer", description = "What loading a concordance did.")
public record ConcordanceAnswer(
        @Schema(required = true, description = "How many lines were sent.", examples = "5600")
        long rows,

        @Schema(required = true, description = "How many of them are new.", examples = "5600")
        long taken,

        @Schema(required = true, description = "How many were known already.", examples = "0")
        long unchanged,

        @Schema(
                required = true,
                description = "The revisions that are joined by them.",
                examples = "[\"HS2017-HS2022\"]")
        List<String> tables,

        @Schema(
                required = true,
                description = "The revision of the record that recorded them; 0 where nothing was new.",
                examples = "43")
        long revision)
        implements Versioned {}
