/** What people and dashboards look at: the web page. It owns no tables and asks the rooms that do. */
@NullMarked
package org.tradecommitments.board;

import org.jspecify.annotations.NullMarked;
