/** The starter data: two real statements, recorded through the services of the other rooms. */
@NullMarked
package org.tradecommitments.starter;

import org.jspecify.annotations.NullMarked;
