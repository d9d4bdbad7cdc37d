package org.tradecommitments.page;

import java.util.Locale;

/** A count with what it is part of: a bar of the page, in percent of its width. */
record PageBar(String label, String href, long count, String width) {

    static PageBar of(String label, PageAddress href, long count, long most) {
        return new PageBar(label, href.toString(), count, percent(count, most));
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.3f", 100.0 * part / whole);
    }
}
