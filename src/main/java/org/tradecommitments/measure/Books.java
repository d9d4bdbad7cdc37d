package org.tradecommitments.measure;

import org.tradecommitments.commitment.Target.Indicator;

/**
 * The two books of one trade: what the one reports as exports to the other, the other reports as imports from it (mirror
 * statistics; United Nations, International Merchandise Trade Statistics: Compilers Manual, chapter 22).
 */
final class Books {

    private Books() {}

    /** Whether it is what two sides write up, each in its own books. */
    static boolean isTrade(Indicator indicator) {
        return switch (indicator) {
            case EXPORT_VALUE, IMPORT_VALUE, EXPORT_QUANTITY, IMPORT_QUANTITY -> true;
            default -> false;
        };
    }

    /** What it is in the sender's books, or in the receiver's. */
    static Indicator in(boolean senders, Indicator indicator) {
        return switch (indicator) {
            case EXPORT_VALUE, IMPORT_VALUE -> senders ? Indicator.EXPORT_VALUE : Indicator.IMPORT_VALUE;
            case EXPORT_QUANTITY, IMPORT_QUANTITY -> senders ? Indicator.EXPORT_QUANTITY : Indicator.IMPORT_QUANTITY;
            default -> indicator;
        };
    }
}
