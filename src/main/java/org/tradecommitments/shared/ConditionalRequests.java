package org.tradecommitments.shared;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags, and the requests that depend on them (RFC 9110, section 13).
 *
 * <p>An answer is a function of the request, the revision of the record and the day, so its tag is made of these:
 * {@code "<revision>.<day>.<format>"}, and for one item {@code "<item's revision>.<revision>.<day>.<format>"}. An edit
 * compares the item's revision alone, so that neither midnight nor somebody else's edit of another item breaks it.
 */
public class ConditionalRequests {

    private final ReadAt readAt;
    private final Clock clock;

    public ConditionalRequests(ReadAt readAt, Clock clock) {
        this.readAt = readAt;
        this.clock = clock;
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() / 100 != 2) {
            return;
        }
        String tag = null;
        if (response.getEntity() instanceof Page<?> page) {
            tag = format(response).equals("x-ndjson") ? null : suffix(response, page.revision());
            link(page, request, response.getHeaders());
        } else if (response.getEntity() instanceof Versioned item) {
            tag = item.revision() + "." + suffix(response, item.revision());
        }
        // What a resource has said of caching itself stands: such an answer tells of more than the record.
        if (tag != null && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            answer('"' + tag + '"', request, response);
        }
    }

    /** The part of a tag that any change of the record, and the next day, make another. */
    private String suffix(ContainerResponseContext response, long written) {
        long revision = readAt.moment().map(moment -> moment.head().revision()).orElse(written);
        LocalDate day = readAt.moment().map(ReadAt.Moment::day).orElseGet(() -> LocalDate.now(clock));
        return revision + "." + day + "." + format(response);
    }

    private static void answer(String tag, ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
        String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (isRead(request) && ifNoneMatch != null && tags(ifNoneMatch).anyMatch(each -> matchesWeakly(each, tag))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean matchesWeakly(String given, String tag) {
        return given.equals("*") || given.equals(tag) || given.equals("W/" + tag);
    }

    private static void link(Page<?> page, ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        if (page.next() != null) {
            String next = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .toString();
            // Relative, so that it holds behind any proxy.
            String path = next.substring(next.indexOf('/', next.indexOf("//") + 2));
            headers.putSingle(HttpHeaders.LINK, "<" + path + ">; rel=\"next\"");
        }
    }

    private static String format(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type == null ? "json" : type.getSubtype();
    }

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
