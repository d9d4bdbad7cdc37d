/** What every room needs and no room owns: problems, paging, conditional requests, formats, settings. Knows no word of the domain. */
@NullMarked
package org.tradecommitments.shared;

import org.jspecify.annotations.NullMarked;
