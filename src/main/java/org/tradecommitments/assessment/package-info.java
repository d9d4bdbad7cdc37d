/** The judgements on a commitment and the evidence they rest on. */
@NullMarked
package org.tradecommitments.assessment;

import org.jspecify.annotations.NullMarked;
