package org.tradecommitments.ledger;

import io.vertx.core.buffer.Buffer;
import java.util.Set;

/**
 * A change as it is told to those who listen.
 *
 * @param event the change as a server-sent event, encoded once for all of them
 */
record LiveChange(long revision, String type, Subject subject, Set<Label> labels, Buffer event) {}
