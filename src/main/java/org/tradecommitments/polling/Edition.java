package org.tradecommitments.polling;

import io.netty.handler.codec.DateFormatter;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.ReadAt.Moment;

/**
 * The record at one revision on one day, as one version of this service with its settings tells it: with the request, all
 * that an answer is a function of.
 *
 * <p>The tag of an answer (RFC 9110, section 8.8.3) is made of these, {@code "revision.day.fingerprint"}, so that
 * whether it still holds can be told from tag and request alone. The fingerprint is of the representation, of the
 * ledger's seal, and of version and settings. Before it, an item's tag has the item's own revision, which edits compare;
 * behind it, the tag of compressed bytes says so.
 */
final class Edition {

    static final String GZIP = ".gzip";

    private final Moment moment;
    private final Instant lastModified;
    private final CharSequence lastModifiedDate;
    private final String prefix;
    private final long seed;

    Edition(Moment moment, long build) {
        this.moment = moment;
        Instant midnight = moment.day().atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant recorded = moment.head().recordedAt();
        lastModified = midnight.isAfter(recorded) ? midnight : recorded;
        lastModifiedDate = HttpHeaders.createOptimized(DateFormatter.format(Date.from(lastModified)));
        prefix = moment.head().revision() + "." + moment.day() + ".";
        seed = mix(mix(build, moment.head().hash()), prefix);
    }

    Moment moment() {
        return moment;
    }

    /** Whether its answers serve for a request that arrived in the other: of the same day, knowing all that it knows. */
    boolean covers(Edition other) {
        return moment.head().revision() >= other.moment.head().revision()
                && moment.day().equals(other.moment.day());
    }

    /** What all tags of a representation have in common. */
    String validator(Representation asked) {
        long fingerprint = mix(mix(mix(seed, asked.uri()), asked.accept()), asked.origin());
        return prefix + Long.toHexString(fingerprint);
    }

    /** A strong tag. */
    static String tag(String item, String validator, boolean gzip) {
        return '"' + item + validator + (gzip ? GZIP : "") + '"';
    }

    /**
     * When an answer last became another: by the last write or by midnight, which turns signals. Only once that second
     * is over (RFC 9110, section 8.8.2.2): before, another write may fall into it, and the date would not tell.
     */
    @Nullable
    CharSequence lastModified(Instant now) {
        return now.getEpochSecond() > lastModified.getEpochSecond() ? lastModifiedDate : null;
    }

    /** Whether nothing has changed since a date (RFC 9110, section 13.1.3). */
    boolean unmodifiedSince(String date, Instant now) {
        Date since = DateFormatter.parseHttpDate(date);
        return since != null
                && now.getEpochSecond() > lastModified.getEpochSecond()
                && since.toInstant().getEpochSecond() >= lastModified.getEpochSecond();
    }

    /** FNV-1a, 64 bits: enough to tell requests apart, which is all it is for; nobody gains by a collision. */
    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (mixed ^ 0xffff) * 0x100000001b3L; // so that the next text begins anew
    }
}
