package org.tradecommitments.polling;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.tradecommitments.shared.Gzip;

/**
 * An answer, ready to be sent again: all that is written of it is in bytes already.
 *
 * @param headers what was said about it beside its tag
 */
record ReadyAnswer(Edition edition, String validator, List<Header> headers, Coded identity, Coded gzip) {

    /** Rough: what an entry weighs beside its bytes. */
    private static final int OVERHEAD = 1000;

    record Header(CharSequence name, CharSequence value) {
        static Header of(String name, String value) {
            return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }
    }

    /** Its body in one coding, with the tag of that. */
    record Coded(CharSequence tag, Buffer body) {}

    /** @param item what its tags begin with: the item's revision and a dot, or nothing */
    static ReadyAnswer of(Edition edition, String item, String validator, Map<String, String> headers, byte[] body) {
        return new ReadyAnswer(
                edition,
                validator,
                headers.entrySet().stream()
                        .map(header -> Header.of(header.getKey(), header.getValue()))
                        .toList(),
                coded(item, validator, false, body),
                coded(item, validator, true, Gzip.compressed(body)));
    }

    private static Coded coded(String item, String validator, boolean gzip, byte[] body) {
        return new Coded(HttpHeaders.createOptimized(Edition.tag(item, validator, gzip)), Buffer.buffer(body));
    }

    Coded coded(boolean compressed) {
        return compressed ? gzip : identity;
    }

    int weight(Representation key) {
        return OVERHEAD
                + 2 * (key.uri().length() + key.accept().length())
                + identity.body().length()
                + gzip.body().length();
    }
}
