package org.tradecommitments.board;

import org.tradecommitments.shared.ProblemDocument;

/** What the page of a problem shows. */
record ProblemPage(ProblemDocument problem) {}
