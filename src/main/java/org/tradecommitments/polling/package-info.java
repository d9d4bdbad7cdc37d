/**
 * One mechanism for every read of the record: entity tags, 304s without work, and answers kept ready. Knows no word of the
 * domain.
 */
@NullMarked
package org.tradecommitments.polling;

import org.jspecify.annotations.NullMarked;
