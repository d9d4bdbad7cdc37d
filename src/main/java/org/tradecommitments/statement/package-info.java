/** What was said, by whom, when, and where it was published. */
@NullMarked
package org.tradecommitments.statement;

import org.jspecify.annotations.NullMarked;
