package org.tradecommitments.observation;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One file on its way in: gathers figures until there are enough to be stored together, which is done beside the reading of
 * the next ones, one lot at a time. After an error none is stored.
 */
final class ImportRun implements FigureSink, AutoCloseable {

    private static final int TOGETHER = 4000;

    private final UUID batch;
    private final ImportService imports;
    private final ImportTally tally;
    private final ImportChunk.Remembered remembered = new ImportChunk.Remembered();
    private final ExecutorService storing = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));
    private CompletableFuture<Void> stored = CompletableFuture.completedFuture(null);
    private ImportChunk chunk = new ImportChunk(remembered);
    private boolean failed;

    ImportRun(UUID batch, ImportService imports, ImportTally tally) {
        this.batch = batch;
        this.imports = imports;
        this.tally = tally;
    }

    @Override
    public void figure(long line, Figure figure) {
        if (!failed) {
            chunk.add(line, figure);
            if (chunk.size() == TOGETHER) {
                store();
            }
        }
    }

    /** Waits for the lot before, so that never more than two are in memory. */
    private void store() {
        ImportChunk full = chunk;
        chunk = new ImportChunk(remembered);
        await();
        failed = !tally.errors().isEmpty();
        if (!failed) {
            stored = CompletableFuture.runAsync(() -> imports.add(batch, full, tally), storing);
        }
    }

    private void await() {
        try {
            stored.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Figures could not be stored", e.getCause());
        }
    }

    @Override
    public void passedOver(long line, PassedOver reason) {
        tally.add(line, reason);
    }

    @Override
    public void error(long line, String detail) {
        failed = true;
        tally.error(line, detail);
    }

    @Override
    public boolean isFull() {
        return tally.isFull();
    }

    /** Stores what is left. */
    void finish() {
        if (!failed) {
            store();
        }
        await();
    }

    /** Ends when nothing is being stored any more. */
    @Override
    public void close() {
        storing.shutdown();
        boolean ended = false;
        while (!ended) {
            try {
                ended = storing.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
