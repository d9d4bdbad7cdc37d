package org.tradecommitments.observation;

/** One line of a concordance: a code of one revision of the HS that is, or is a part of, a code of another. */
record ConcordanceLine(String fromRevision, String fromCode, String toRevision, String toCode) {

    /** What it is known by: its parts, so that a list in the order of ids is one by revisions and codes. */
    String id() {
        return String.join("-", fromRevision, toRevision, fromCode, toCode);
    }
}
