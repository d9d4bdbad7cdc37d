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

    private static final long VERSION = 0xF000L;
    private static final long VARIANT = 0xC000_0000_0000_0000L;

    /**
     * The key in 16 bytes, which an index holds more easily than eight columns: the beginning of its SHA-256, as a UUID of
     * version 8 (RFC 9562).
     */
    UUID id() {
        String text = String.join(
                "\n",
                indicator.name(),
                reporter,
                from,
                to,
                product == null ? "" : product,
                hsRevision == null ? "" : hsRevision,
                period,
                unit == null ? "" : unit);
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(text.getBytes(UTF_8)));
        return new UUID(
                (digest.getLong() & ~VERSION) | 0x8000L, (digest.getLong() & ~VARIANT) | 0x8000_0000_0000_0000L);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
