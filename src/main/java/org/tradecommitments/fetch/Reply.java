package org.tradecommitments.fetch;

import java.util.Optional;

/** What came back from a call. */
final class Reply {

    private final int status;
    private final Optional<String> retryAfter;
    private final byte[] body;

    /**
     * A reply.
     *
     * @param retryAfter the header of that name
     * @param body not to be changed any more
     */
    Reply(int status, Optional<String> retryAfter, byte[] body) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    int status() {
        return status;
    }

    Optional<String> retryAfter() {
        return retryAfter;
    }

    byte[] body() {
        return body;
    }
}
