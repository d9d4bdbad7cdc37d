package org.tradecommitments.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form in which something was said. */
@Schema(description = "The form in which something was said.")
public enum StatementKind {
    NEWS_REPORT,
    SPEECH,
    PRESS_CONFERENCE,
    JOINT_STATEMENT,
    LETTER,
    MEMORANDUM,
    AGREEMENT,
    TREATY,
    OTHER
}
