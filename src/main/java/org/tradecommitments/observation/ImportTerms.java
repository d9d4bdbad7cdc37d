package org.tradecommitments.observation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of all figures of its file, as the file does not.
 *
 * @param source null: as the file says, and for Comtrade's Comtrade
 */
record ImportTerms(
        boolean dryRun, LocalDate retrievedOn, @Nullable FigureSource source, boolean provisional) {

    static final FigureSource COMTRADE = new FigureSource("UN Comtrade", "https://comtradeplus.un.org/");

    FigureSource sourceOfComtrade() {
        return source == null ? COMTRADE : source;
    }
}
