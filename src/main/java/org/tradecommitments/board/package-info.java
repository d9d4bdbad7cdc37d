/** What dashboards poll: the summary of where commitments stand, now, in the past, and over time. Keeps nothing. */
@NullMarked
package org.tradecommitments.board;

import org.jspecify.annotations.NullMarked;
