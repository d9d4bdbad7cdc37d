package org.tradecommitments.shared;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Edits that depend on the version that they were meant for (RFC 9110, section 13.1.1). An item's tag begins with the
 * item's revision, and an edit compares that alone, so that neither midnight nor somebody else's edit of another item
 * breaks it.
 */
public final class ConditionalRequests {

    private ConditionalRequests() {}

    /**
     * Checks that an edit is made to the version it was meant for.
     *
     * @param ifMatch the request's {@code If-Match}
     * @param revision the revision of the item as it stands
     * @throws Problem 428 where there is no {@code If-Match}, 412 where it names another version
     */
    public static void requireMatch(@Nullable String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "If-Match is needed: the ETag of the item as it was when it was read.",
                    ProblemDocument.FieldError.in(HttpHeaders.IF_MATCH, "it is missing"));
        }
        if (tags(ifMatch).noneMatch(tag -> tag.equals("*") || revisionOf(tag).equals(Long.toString(revision)))) {
            throw new Problem(
                    ProblemCode.PRECONDITION_FAILED,
                    "The item is at revision " + revision + " now, not at the one that " + Problem.quoted(ifMatch)
                            + " names. Read it again and repeat the edit.",
                    ProblemDocument.FieldError.in(HttpHeaders.IF_MATCH, "it names another version"));
        }
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip);
    }

    /** The item's revision in a strong tag; nothing in a weak one, which no edit may rest on. */
    private static String revisionOf(String tag) {
        return tag.startsWith("\"") && tag.endsWith("\"") && tag.length() > 1
                ? tag.substring(1, tag.length() - 1).split("\\.", 2)[0]
                : "";
    }
}
