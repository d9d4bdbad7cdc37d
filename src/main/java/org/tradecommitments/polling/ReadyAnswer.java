package org.tradecommitments.polling;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * An answer, ready to be sent again.
 *
 * @param item what its tags begin with: the item's revision and a dot, or nothing
 * @param headers what else was said about it
 */
record ReadyAnswer(
        Edition edition, String item, String validator, Map<String, String> headers, Buffer identity, Buffer gzip) {

    /** Rough: what an entry weighs beside its bytes. */
    private static final int OVERHEAD = 1000;

    static ReadyAnswer of(
            Edition edition, String item, String validator, Map<String, String> headers, byte[] identity) {
        return new ReadyAnswer(edition, item, validator, headers, buffer(identity), buffer(compressed(identity)));
    }

    private static Buffer buffer(byte[] bytes) {
        return Buffer.buffer(bytes);
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 100);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    Buffer body(boolean compressed) {
        return compressed ? gzip : identity;
    }

    String tag(boolean compressed) {
        return Edition.tag(item, validator, compressed);
    }

    int weight(Representation key) {
        return OVERHEAD + 2 * (key.uri().length() + key.accept().length()) + identity.length() + gzip.length();
    }
}
