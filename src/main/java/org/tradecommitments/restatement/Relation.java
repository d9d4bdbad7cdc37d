package org.tradecommitments.restatement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a later statement does to an earlier commitment. */
@Schema(
        description =
                "What the later statement does to the commitment. None changes its status, as only an assessment does.")
public enum Relation {
    RESTATES,
    STRENGTHENS,
    WEAKENS,
    CONTRADICTS,
    SUPERSEDES
}
