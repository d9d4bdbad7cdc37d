/** The web page: what people look at, made on the server from what the other rooms tell. Keeps nothing. */
@NullMarked
package org.tradecommitments.page;

import org.jspecify.annotations.NullMarked;
