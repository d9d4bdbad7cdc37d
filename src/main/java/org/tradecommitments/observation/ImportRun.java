package org.tradecommitments.observation;

import java.util.UUID;

/** One file on its way in: gathers figures until there are enough to be stored together. After an error none is stored. */
final class ImportRun implements FigureSink {

    private static final int TOGETHER = 2000;

    private final UUID batch;
    private final ImportService imports;
    private final ImportTally tally = new ImportTally();
    private final ImportChunk chunk = new ImportChunk();

    ImportRun(UUID batch, ImportService imports) {
        this.batch = batch;
        this.imports = imports;
    }

    @Override
    public void figure(long line, Figure figure) {
        if (tally.errors().isEmpty()) {
            chunk.add(line, figure);
            if (chunk.size() == TOGETHER) {
                imports.add(batch, chunk, tally);
            }
        }
    }

    @Override
    public void passedOver(long line, PassedOver reason) {
        tally.add(line, reason);
    }

    @Override
    public void error(long line, String detail) {
        tally.error(line, detail);
    }

    @Override
    public boolean isFull() {
        return tally.isFull();
    }

    /** Stores what is left. */
    void finish() {
        if (tally.errors().isEmpty()) {
            imports.add(batch, chunk, tally);
        }
    }

    ImportTally tally() {
        return tally;
    }
}
