package org.tradecommitments.commitment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.CsvColumns;

/** The columns of a list of commitments as CSV. */
final class CommitmentColumns {

    static final CsvColumns<CommitmentView> COLUMNS = new CsvColumns<CommitmentView>()
            .with("reference", CommitmentView::reference)
            .with("title", CommitmentView::title)
            .with("summary", CommitmentView::summary)
            .with("kind", CommitmentView::kind)
            .with("strength", CommitmentView::strength)
            .with("status", CommitmentView::status)
            .with("statusSince", CommitmentView::statusSince)
            .with(
                    "statusByParty",
                    view -> view.statusByParty().stream()
                            .map(each -> each.party() + ":" + each.status())
                            .toList())
            .with("signals.deadline", signal(Signals::deadline))
            .with("signals.freshness", signal(Signals::freshness))
            .with("signals.target", signal(Signals::target))
            .with("topics", CommitmentView::topics)
            .with("makers", parties(Involvement.Role.MAKER))
            .with("counterparts", parties(Involvement.Role.COUNTERPART))
            .with("implementers", parties(Involvement.Role.IMPLEMENTER))
            .with("beneficiaries", parties(Involvement.Role.BENEFICIARY))
            .with(
                    "products",
                    view -> view.products().stream().map(Product::code).toList())
            .with("due.from", view -> view.due().from())
            .with("due.to", view -> view.due().to())
            .with("due.text", view -> view.due().text())
            .with("due.basis", view -> view.due().basis())
            .with("target.indicator", target(Target::indicator))
            .with("target.goal", target(Target::goal))
            .with("target.amount", target(Target::amount))
            .with("target.unit", target(Target::unit))
            .with("target.per", target(Target::per))
            .with("target.basis", target(Target::basis))
            .with("target.baseline.period", target(target -> target.baseline().period()))
            .with("target.baseline.value", target(target -> target.baseline().value()))
            .with("target.baseline.basis", target(target -> target.baseline().basis()))
            .with("progress.period", progress(TargetProgress::period))
            .with("progress.value", progress(TargetProgress::value))
            .with("progress.unit", progress(TargetProgress::unit))
            .with("progress.attainment", progress(TargetProgress::attainment))
            .with("progress.expectedByNow", progress(TargetProgress::expectedByNow))
            .with("quote", view -> view.quote() == null ? null : view.quote().text())
            .with("statement.id", view -> view.statement().id())
            .with("statement.title", view -> view.statement().title())
            .with("statement.kind", view -> view.statement().kind())
            .with("statement.madeOn", view -> view.statement().madeOn())
            .with("statement.place", view -> view.statement().place())
            .with("statement.publisher", view -> view.statement().publisher())
            .with("statement.url", view -> view.statement().url())
            .with("evidenceCount", CommitmentView::evidenceCount)
            .with("assessmentCount", CommitmentView::assessmentCount)
            .with("restatementCount", CommitmentView::restatementCount)
            .with("readingCount", CommitmentView::readingCount)
            .with("milestoneCount", CommitmentView::milestoneCount)
            .with("milestoneDoneCount", CommitmentView::milestoneDoneCount)
            .with("createdAt", CommitmentView::createdAt)
            .with("updatedAt", CommitmentView::updatedAt)
            .with("revision", CommitmentView::revision)
            .with("id", CommitmentView::id);

    private CommitmentColumns() {}

    private static Function<CommitmentView, @Nullable Object> signal(Function<Signals, @Nullable Object> signal) {
        return view -> signal.apply(requireNonNull(view.signals()));
    }

    private static Function<CommitmentView, @Nullable Object> target(Function<Target, @Nullable Object> term) {
        return view -> view.target() == null ? null : term.apply(view.target());
    }

    private static Function<CommitmentView, @Nullable Object> progress(
            Function<TargetProgress, @Nullable Object> figure) {
        return view -> view.progress() == null ? null : figure.apply(view.progress());
    }

    private static Function<CommitmentView, @Nullable Object> parties(Involvement.Role role) {
        return view -> {
            List<String> codes = view.parties().stream()
                    .filter(party -> party.role() == role)
                    .map(CommitmentView.NamedInvolvement::party)
                    .toList();
            return codes;
        };
    }
}
