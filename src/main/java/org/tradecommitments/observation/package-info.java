/** Official figures as they were published: recorded one by one, imported from files, kept with their vintages, read as series. */
@NullMarked
package org.tradecommitments.observation;

import org.jspecify.annotations.NullMarked;
