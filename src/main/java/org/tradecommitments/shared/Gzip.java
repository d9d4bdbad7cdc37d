package org.tradecommitments.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compression (RFC 1952) of what is compressed once and sent often. */
public final class Gzip {

    /** A weight of nothing (RFC 9110, section 12.4.2). */
    private static final Pattern REFUSED = Pattern.compile("\\s*q=0(\\.0*)?\\s*");

    private Gzip() {}

    /** Whether a caller takes it, by its {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
    public static boolean isTaken(@Nullable String acceptEncoding) {
        boolean any = false;
        if (acceptEncoding != null) {
            for (String each : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
                String[] coding = each.split(";", 2);
                String name = coding[0].strip();
                boolean welcome =
                        coding.length == 1 || !REFUSED.matcher(coding[1]).matches();
                if (name.equals("gzip") || name.equals("x-gzip")) {
                    return welcome;
                }
                any |= name.equals("*") && welcome;
            }
        }
        return any;
    }

    public static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 100);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
