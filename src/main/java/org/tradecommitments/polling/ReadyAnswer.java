package org.tradecommitments.polling;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.tradecommitments.shared.Gzip;

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
        return new ReadyAnswer(
                edition, item, validator, headers, Buffer.buffer(identity), Buffer.buffer(Gzip.compressed(identity)));
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
