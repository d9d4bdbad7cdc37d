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
        MessageDigest digest = sha256();
        String series = String.join("\n", indicator.name(), reporter, from, to);
        String rest = String.join(
                "\n",
                product == null ? "" : product,
                hsRevision == null ? "" : hsRevision,
                period,
                unit == null ? "" : unit);
        long first = ByteBuffer.wrap(digest.digest(series.getBytes(UTF_8))).getLong();
        ByteBuffer whole = ByteBuffer.wrap(digest.digest((series + "\n" + rest).getBytes(UTF_8)));
        long second = whole.getLong();
        return new UUID(
                (first & SERIES) | VERSION_8 | (whole.getLong() & BELOW_VERSION), (second & ~VARIANT) | VARIANT_OF_RFC);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
