package org.tradecommitments.polling;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Formats;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Versioned;

/**
 * Tags the answers that were worked out. A read is tagged where it tells of one moment of the record and everyone may
 * read it; whatever has said itself how it may be kept, such as the list of keys, is left alone.
 */
public class AnswerTags {

    static final String TAGGED = AnswerTags.class.getName();

    private static final MediaType NDJSON = MediaType.valueOf(Formats.NDJSON);

    private final Editions editions;
    private final ReadAt readAt;
    private final CurrentVertxRequest current;

    AnswerTags(Editions editions, ReadAt readAt, CurrentVertxRequest current) {
        this.editions = editions;
        this.readAt = readAt;
        this.current = current;
    }

    /** The tag of an answer before it has been written. */
    record Tagged(Representation asked, Edition edition, String item, String validator) {}

    @ServerResponseFilter
    public void tag(ContainerResponseContext response, ResourceInfo resource) {
        RoutingContext routing = current.getCurrent();
        Representation asked = ReadyAnswers.asked(routing);
        if (asked == null
                || response.getStatus() / 100 != 2
                || response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)
                || isExport(response)) {
            return;
        }
        HttpServerRequest request = routing.request();
        Object item = response.getEntity();
        if (!ReadyAnswers.isRead(request)) {
            if (item instanceof Versioned written) {
                describe(response.getHeaders(), tagOfWrite(asked, written, request));
            }
        } else if (!isForFew(resource)) {
            readAt.moment().ifPresent(moment -> tagRead(asked, editions.of(moment), response, routing));
        }
    }

    private static boolean isForFew(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class)
                || resource.getResourceClass().isAnnotationPresent(RolesAllowed.class);
    }

    /** An export is read page by page, of one moment each, and may be longer than memory. */
    private static boolean isExport(ContainerResponseContext response) {
        return response.getMediaType() != null && response.getMediaType().isCompatible(NDJSON);
    }

    private void tagRead(
            Representation asked, Edition edition, ContainerResponseContext response, RoutingContext routing) {
        String item = response.getEntity() instanceof Versioned versioned ? versioned.revision() + "." : "";
        Tagged tagged = new Tagged(asked, edition, item, edition.validator(asked));
        boolean gzip = Representation.takesGzip(routing.request());
        describe(response.getHeaders(), Edition.tag(item, tagged.validator, gzip));
        CharSequence lastModified = edition.lastModified(editions.now());
        if (lastModified != null) {
            response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, lastModified.toString());
        }
        if (Condition.isMet(routing.request(), tagged.validator, gzip)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            routing.put(TAGGED, tagged);
        }
    }

    /**
     * The tag of what was written: where it was written in its own place and nothing has been written since, the one
     * that a read would give; otherwise one that serves for an edit, and to no read.
     */
    private String tagOfWrite(Representation asked, Versioned written, HttpServerRequest request) {
        boolean inPlace = request.method().equals(HttpMethod.PATCH);
        Edition present = editions.present();
        return inPlace && present.moment().head().revision() == written.revision()
                ? Edition.tag(written.revision() + ".", present.validator(asked), Representation.takesGzip(request))
                : '"' + Long.toString(written.revision()) + '"';
    }

    private static void describe(MultivaluedMap<String, Object> headers, String tag) {
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.putSingle(HttpHeaders.VARY, ReadyAnswers.VARY.toString());
    }

    /** What was tagged to be kept; null where nothing was. */
    static @Nullable Tagged tagged(RoutingContext routing) {
        return routing.get(TAGGED);
    }
}
