package org.tradecommitments.fetch;

import java.util.Set;
import java.util.TreeSet;
import org.tradecommitments.observation.ImportAnswer;

/** What a run has done, for whoever runs the service. */
final class FetchReport {

    private final Set<String> moved = new TreeSet<>();
    private int calls;
    private int failed;
    private long rows;
    private long news;
    private String end = "";

    void call() {
        calls++;
    }

    void failure() {
        failed++;
    }

    void add(ImportAnswer answer) {
        rows += answer.rows();
        news += answer.taken() + answer.revised();
        moved.addAll(answer.commitments());
    }

    /** Why the run ended before everything was asked. */
    void endedBy(String reason) {
        end = reason;
    }

    boolean isEnded() {
        return !end.isEmpty();
    }

    /**
     * In one line.
     *
     * @param left how many questions were not asked
     */
    String words(int left) {
        return calls + " calls, " + rows + " rows, " + news + " of them new or revised, moved " + moved + "; " + failed
                + " questions failed, " + left + " are left for the next run"
                + (end.isEmpty() ? "" : ", as " + end);
    }
}
