package org.tradecommitments.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the page, checked against what they show when the service is built. Qute escapes all they print. */
@CheckedTemplate(basePath = "page")
final class Pages {

    private Pages() {}

    static native TemplateInstance board(BoardPage page);

    static native TemplateInstance commitment(CommitmentPage page);

    static native TemplateInstance problem(ProblemPage page);
}
