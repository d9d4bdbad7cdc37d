package org.tradecommitments.board;

import java.util.regex.Pattern;

/** Text for formats that cannot hold every character: XML 1.0 (section 2.2) and iCalendar (RFC 5545, section 3.1). */
final class PlainText {

    private static final Pattern NOT_ALLOWED =
            Pattern.compile("[^\\t\\n\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private PlainText() {}

    /** The text, with a mark in the place of each character that is not allowed. */
    static String of(String text) {
        return NOT_ALLOWED
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("\uFFFD");
    }
}
