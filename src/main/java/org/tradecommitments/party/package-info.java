/** Who speaks and who undertakes: states, organisations, offices. */
@NullMarked
package org.tradecommitments.party;

import org.jspecify.annotations.NullMarked;
