package org.tradecommitments.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.assessment.MilestoneService;
import org.tradecommitments.assessment.MilestoneView;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.RecordParameters;
import org.tradecommitments.measure.ProgressService;
import org.tradecommitments.measure.ReadingService;
import org.tradecommitments.measure.ReadingView;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.shared.Page;

/** Reads what a commitment is to reach, and what it has reached: a target's readings, an event's milestones. */
@ApplicationScoped
class PageTargets {

    private final ProgressService progress;
    private final ReadingService readings;
    private final MilestoneService milestones;
    private final PartyService parties;

    PageTargets(ProgressService progress, ReadingService readings, MilestoneService milestones, PartyService parties) {
        this.progress = progress;
        this.readings = readings;
        this.milestones = milestones;
        this.parties = parties;
    }

    /** The target of a commitment; null where it is none that is measured. */
    @Nullable
    PageTarget target(CommitmentView commitment, RecordParameters parameters) {
        if (commitment.kind() != CommitmentKind.MEASURED) {
            return null;
        }
        String reference = commitment.reference();
        List<ReadingView> terms = readings.list(reference, parameters).items();
        Set<String> codes = terms.stream()
                .flatMap(each -> Stream.of(each.reporter(), each.from(), each.to()))
                .collect(Collectors.toSet());
        return PageTarget.of(commitment, progress.read(reference, null), terms, parties.names(codes));
    }

    /** The milestones of a commitment; null where it is no event. */
    @Nullable
    Page<MilestoneView> milestones(CommitmentView commitment, RecordParameters parameters) {
        return commitment.kind() == CommitmentKind.EVENT ? milestones.list(commitment.reference(), parameters) : null;
    }
}
