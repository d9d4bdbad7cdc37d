/** The append-only ledger: revisions, changes, the chain that seals them, and idempotent writes. Knows no word of the domain. */
@NullMarked
package org.tradecommitments.ledger;

import org.jspecify.annotations.NullMarked;
