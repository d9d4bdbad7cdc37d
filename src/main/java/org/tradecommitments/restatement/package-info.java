/** Later statements about earlier commitments, and the drift of strength and dates that they make. */
@NullMarked
package org.tradecommitments.restatement;

import org.jspecify.annotations.NullMarked;
