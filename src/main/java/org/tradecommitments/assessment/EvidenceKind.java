package org.tradecommitments.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What evidence consists of. */
@Schema(
        description =
                "What it consists of: an `ANNOUNCEMENT`, more words; an `ACTION`, something done; a `STATISTIC`; a"
                        + " `DOCUMENT`.")
public enum EvidenceKind {
    ANNOUNCEMENT,
    ACTION,
    STATISTIC,
    DOCUMENT
}
