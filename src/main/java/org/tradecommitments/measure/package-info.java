/** How far a measured commitment has come: readings of its target, worked out against figures. */
@NullMarked
package org.tradecommitments.measure;

import org.jspecify.annotations.NullMarked;
