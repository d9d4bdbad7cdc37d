package org.tradecommitments.page;

import org.tradecommitments.shared.ProblemDocument;

/** What the page of a problem shows. */
record ProblemPage(ProblemDocument problem) {}
