package org.tradecommitments.commitment;

import jakarta.persistence.Embeddable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;

/** The words that a commitment was made in, and where they stand in the statement's text. */
@Embeddable
@Schema(description = "The words it was made in.")
public record Quote(
        @Schema(required = true, description = "The words.", examples = "reopen the ferry line before the summer")
        String text,

        @Schema(
                required = true,
                nullable = true,
                description = "Where they start in the statement's text, in UTF-16 code units from 0; null"
                        + " where no text is kept.",
                examples = "24")
        @Nullable
        Integer start,

        @Schema(
                required = true,
                nullable = true,
                description = "Where they end: the first code unit behind them.",
                examples = "63")
        @Nullable
        Integer end) {

    /** White space, with that of Unicode, such as the no-break space before a unit or a French colon. */
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Finds a quote in a statement's text. White space may differ, as it does when words are copied from a page.
     *
     * @throws Problem 422 where the text is kept and the quote does not occur in it
     */
    static Quote find(String quote, @Nullable String text) {
        if (text == null) {
            return new Quote(quote, null, null);
        }
        String words = SPACE.splitAsStream(quote)
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining(SPACE.pattern()));
        Matcher matcher = Pattern.compile(words, SPACE.flags()).matcher(text);
        if (words.isEmpty() || !matcher.find()) {
            throw Problem.rule("/quote", Problem.quoted(quote) + " does not occur in the text of the statement");
        }
        return new Quote(quote, matcher.start(), matcher.end());
    }

    /** The same quote in a text that has changed. */
    Quote findAgain(@Nullable String amended, String reference) {
        try {
            return find(text, amended);
        } catch (Problem e) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "/text: commitment " + reference + " quotes " + Problem.quoted(text)
                            + ", which does not occur in the new text.");
        }
    }
}
