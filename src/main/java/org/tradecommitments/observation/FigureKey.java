package org.tradecommitments.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Target.Indicator;

/**
 * What makes two figures the same figure, of which one may be a later vintage of the other.
 *
 * @param reporter the party in whose books it stands
 * @param product an HS code, or null where the figure is of none, or of all
 * @param hsRevision the revision of the HS that the code is read in, or null where that is open
 * @param period as {@link Period} writes it
 * @param unit ISO 4217 or UCUM, or null for a bare count
 */
public record FigureKey(
        Indicator indicator,
        String reporter,
        String from,
        String to,
        @Nullable String product,
        @Nullable String hsRevision,
        String period,
        @Nullable String unit) {

    private static final long SERIES = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long BELOW_VERSION = 0x0FFFL;
    private static final long VARIANT = 0xC000_0000_0000_0000L;
    private static final long VARIANT_OF_RFC = 0x8000_0000_0000_0000L;

    /**
     * The key in 16 bytes, which an index holds more easily than eight columns, as a UUID of version 8 (RFC 9562): 48 bits
     * of a digest of the {@link Pair}, so that what is read and written together lies together in the index, and the
     * rest of one of the whole key.
     */
    UUID id() {
        String series = series();
        return id(series, firstBits(series));
    }

    /** What the first 48 bits are made of. */
    String series() {
        return String.join("\n", indicator.name(), reporter, from, to);
    }

    static long firstBits(String series) {
        return ByteBuffer.wrap(sha256().digest(series.getBytes(UTF_8))).getLong() & SERIES;
    }

    /**
     * The id, where the first bits are known.
     *
     * @param first {@link #firstBits} of the series
     */
    UUID id(String series, long first) {
        String whole = series + "\n" + (product == null ? "" : product) + "\n" + (hsRevision == null ? "" : hsRevision)
                + "\n" + period + "\n" + (unit == null ? "" : unit);
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(whole.getBytes(UTF_8)));
        long second = digest.getLong();
        return new UUID(first | VERSION_8 | (digest.getLong() & BELOW_VERSION), (second & ~VARIANT) | VARIANT_OF_RFC);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
