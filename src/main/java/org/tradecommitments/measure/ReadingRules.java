package org.tradecommitments.measure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.commitment.Commitment;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.Product;
import org.tradecommitments.commitment.Target;
import org.tradecommitments.commitment.Units;
import org.tradecommitments.measure.NewReading.BaselineReading;
import org.tradecommitments.observation.HsCode;
import org.tradecommitments.shared.Problem;

/** What holds between a reading and the commitment that it reads: above all, that nothing assumed is passed off as stated. */
final class ReadingRules {

    private static final String CHOICE = "the analyst's choice; the speaker did not say";

    private final Commitment commitment;
    private final @Nullable Target target;
    private final NewReading reading;

    ReadingRules(Commitment commitment, NewReading reading) {
        this.commitment = commitment;
        this.target = commitment.target;
        this.reading = reading;
    }

    /**
     * Checks the reading.
     *
     * @param known the codes, of those in the reading, that are of parties
     */
    void check(Set<String> known, Problem.Rules rules) {
        rules.require(
                commitment.kind == CommitmentKind.MEASURED,
                "",
                commitment.reference + " is of kind " + commitment.kind + "; only a MEASURED commitment has readings");
        checkParties(known, rules);
        rules.require(
                reading.unit() == null || Units.isKnown(reading.unit()),
                "/unit",
                Problem.quoted(reading.unit()) + " is neither an ISO 4217 code such as USD nor a UCUM unit such as t");
        BaselineReading baseline = reading.baseline();
        if (baseline != null) {
            rules.require(
                    baseline.period() != null,
                    "/baseline/period",
                    "a baseline needs the period that its figure is of, such as 2024");
            baseline.grounds().check(isBaselineStated(baseline), "/baseline", rules);
        }
        reading.due().grounds().check(isDueStated(), "/due", rules);
        reading.terms().forEach((term, grounds) -> grounds.check(isStated(term), "/terms/" + term, rules));
    }

    private void checkParties(Set<String> known, Problem.Rules rules) {
        Map<String, String> codes =
                Map.of("/reporter", reading.reporter(), "/from", reading.from(), "/to", reading.to());
        codes.forEach((pointer, code) -> rules.require(
                known.contains(code),
                pointer,
                Problem.quoted(code) + " is not the code of a party; see /api/v1/parties"));
        rules.require(!reading.from().equals(reading.to()), "/to", "it is the same party as from, " + reading.from());
        rules.require(
                !Books.isTrade(reading.indicator())
                        || List.of(reading.from(), reading.to()).contains(reading.reporter()),
                "/reporter",
                Problem.quoted(reading.reporter()) + " is in neither's books; allowed are " + reading.from() + ", "
                        + reading.to());
    }

    /** Who says each of the terms: what the reading tells, and the usual where it does not. */
    Map<Term, Grounds> grounds() {
        Map<Term, Grounds> grounds = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            Grounds usual = isStated(term) ? Grounds.stated() : Grounds.assumed(CHOICE);
            grounds.put(term, reading.terms().getOrDefault(term, usual));
        }
        return grounds;
    }

    private boolean isStated(Term term) {
        if (target == null) {
            return false;
        }
        boolean stated = target.basis() == Basis.STATED;
        return switch (term) {
            case INDICATOR -> stated && target.indicator() == reading.indicator();
            case PARTIES -> commitment.involves(reading.from()) && commitment.involves(reading.to());
            case PRODUCTS -> areProductsStated();
            case UNIT -> stated && Objects.equals(target.unit(), reading.unit());
            case GOAL -> stated && target.goal() == reading.goal() && isEqual(target.amount(), reading.amount());
            case PERIODS ->
                stated
                        && target.per() != null
                        && target.per().name().equals(reading.frequency().name());
            case REPORTER, PATH -> false; // nobody who speaks of a target speaks of these
        };
    }

    /** Whether all products are meant, by both, or those alone that were stated. */
    private boolean areProductsStated() {
        List<String> read =
                reading.products().stream().map(HsCode::code).sorted().toList();
        List<String> said =
                commitment.products.stream().map(Product::code).sorted().toList();
        return read.equals(said) && commitment.products.stream().allMatch(product -> product.basis() == Basis.STATED);
    }

    private boolean isBaselineStated(BaselineReading baseline) {
        return target != null
                && target.baseline().basis() == Basis.STATED
                && Objects.equals(target.baseline().period(), baseline.period())
                && (baseline.value() == null || isEqual(target.baseline().value(), baseline.value()));
    }

    private boolean isDueStated() {
        return commitment.due.basis() == Basis.STATED && reading.due().to().equals(commitment.due.to());
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
