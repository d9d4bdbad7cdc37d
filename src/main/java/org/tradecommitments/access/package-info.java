/** Who may write: keys and their roles. */
@NullMarked
package org.tradecommitments.access;

import org.jspecify.annotations.NullMarked;
