/** What was undertaken: its terms, its parties, its status and the moves open to it, its signals, and how it is found. */
@NullMarked
package org.tradecommitments.commitment;

import org.jspecify.annotations.NullMarked;
