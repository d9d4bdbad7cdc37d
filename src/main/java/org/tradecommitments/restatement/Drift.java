package org.tradecommitments.restatement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Due;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.shared.Problem;

/** How far later statements have moved the terms of a commitment: each said last counts. */
record Drift(Strength strength, Due due) {

    /** What one later statement moved: null where it left a term as it was. */
    record Step(@Nullable Strength strength, @Nullable Due due) {}

    Drift then(Step step) {
        return new Drift(step.strength == null ? strength : step.strength, step.due == null ? due : step.due);
    }

    Drift then(List<Step> steps) {
        Drift drift = this;
        for (Step step : steps) {
            drift = drift.then(step);
        }
        return drift;
    }

    /** Checks that what a statement does to a commitment is what it moves. */
    void check(Relation relation, Step step, Problem.Rules rules) {
        Strength to = step.strength == null ? strength : step.strength;
        int firmer = to.compareTo(strength);
        boolean dateMoved = step.due != null && !step.due.equals(due);
        boolean strengthHolds = switch (relation) {
            case RESTATES -> firmer == 0;
            case STRENGTHENS -> firmer > 0 || (firmer == 0 && dateMoved);
            case WEAKENS -> firmer < 0 || (firmer == 0 && dateMoved);
            case CONTRADICTS, SUPERSEDES -> true;
        };
        rules.require(
                strengthHolds,
                "/strength",
                "%s, where the strength before was %s; %s allows %s"
                        .formatted(
                                step.strength == null ? "none is given" : step.strength + " is given",
                                strength,
                                relation,
                                allowed(relation)));
        if (step.due != null) {
            step.due.check("/due", rules);
        }
    }

    /** The strengths that go with what a statement does, for a message. */
    private String allowed(Relation relation) {
        if (relation == Relation.RESTATES) {
            return strength + " or none";
        }
        List<Strength> beyond = Arrays.stream(Strength.values())
                .filter(each ->
                        relation == Relation.STRENGTHENS ? each.compareTo(strength) > 0 : each.compareTo(strength) < 0)
                .toList();
        return (beyond.isEmpty() ? "" : beyond + ", or ") + "the same or none where the due window moves";
    }

    /** Checks that what restates is said later. */
    static void checkLater(LocalDate madeOn, LocalDate said, Problem.Rules rules) {
        rules.require(
                !said.isBefore(madeOn),
                "/statement",
                "the statement was made on " + said + ", before the commitment, on " + madeOn);
    }
}
