/** Fetches the figures that readings need from UN Comtrade, where it is told to. */
@NullMarked
package org.tradecommitments.fetch;

import org.jspecify.annotations.NullMarked;
