package org.tradecommitments.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.tradecommitments.shared.Sha256;

/**
 * The seal of a change: SHA-256, in lower-case hexadecimal, over the canonical form (JSON Canonicalization Scheme, RFC
 * 8785) of the change as the feed serves it, without its {@code hash}. As {@code previousHash} is a part of it, each seal
 * depends on every change before it, and anyone who reads the feed can recompute it.
 */
final class Chain {

    /** What the first change names as the one before it. */
    static final String START = "0".repeat(64);

    private final ObjectMapper json;
    private long revision;
    private String hash = START;

    Chain(ObjectMapper json) {
        this.json = json;
    }

    /** The last revision that the chain holds up to. */
    long revision() {
        return revision;
    }

    /** The seal of that revision. */
    String hash() {
        return hash;
    }

    /** Follows the chain by one change, unless it is not the next or is not as it was sealed. */
    boolean extend(Change change) {
        boolean holds = change.revision == revision + 1
                && change.previousHash.equals(hash)
                && change.hash.equals(recomputed(change));
        if (holds) {
            revision = change.revision;
            hash = change.hash;
        }
        return holds;
    }

    private String recomputed(Change change) {
        try {
            return hash(ChangeView.of(change, json), json);
        } catch (UncheckedIOException e) {
            return ""; // what is no longer JSON has no seal
        }
    }

    static String hash(ChangeView change, ObjectMapper json) {
        ObjectNode content = json.valueToTree(change);
        content.remove("hash");
        try {
            byte[] canonical = new JsonCanonicalizer(json.writeValueAsString(content)).getEncodedUTF8();
            return Sha256.of(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
