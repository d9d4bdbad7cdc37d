package org.tradecommitments.observation;

import jakarta.persistence.Embeddable;

/** One line of a concordance: a code of one revision of the HS that is, or is a part of, a code of another. */
@Embeddable
public record ConcordanceLine(String fromRevision, String fromCode, String toRevision, String toCode) {}
