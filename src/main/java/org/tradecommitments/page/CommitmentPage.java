package org.tradecommitments.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.assessment.AssessmentView;
import org.tradecommitments.assessment.EvidenceView;
import org.tradecommitments.assessment.MilestoneView;
import org.tradecommitments.commitment.Basis;
import org.tradecommitments.commitment.CommitmentKind;
import org.tradecommitments.commitment.CommitmentView;
import org.tradecommitments.commitment.Product;
import org.tradecommitments.commitment.Strength;
import org.tradecommitments.commitment.Topic;
import org.tradecommitments.restatement.RestatementView;
import org.tradecommitments.shared.Page;
import org.tradecommitments.statement.Source;
import org.tradecommitments.statement.StatementView;

/**
 * What the page of one commitment shows, all of it read at one revision.
 *
 * @param target null where it is not {@code MEASURED}
 * @param milestones null where it is no {@code EVENT}
 */
record CommitmentPage(
        CommitmentView commitment,
        StatementView statement,
        Page<AssessmentView> assessments,
        Page<EvidenceView> evidence,
        Page<RestatementView> restatements,
        @Nullable PageTarget target,
        @Nullable Page<MilestoneView> milestones,
        List<PageChange> changes,
        boolean moreChanges,
        long revision,
        LocalDate day) {

    /** Products that were said in the same words and on the same basis. */
    record ProductGroup(@Nullable String stated, Basis basis, String remark, List<Product> products) {}

    public String title() {
        return commitment.title() + " · " + commitment.reference();
    }

    /** Whether its deadline still runs. */
    public boolean runs() {
        return PageWords.runs(commitment.due(), commitment.signals());
    }

    public boolean measured() {
        return commitment.kind() == CommitmentKind.MEASURED;
    }

    public Basis unspecified() {
        return Basis.UNSPECIFIED;
    }

    /** How firm it is, from 1 to 9. */
    public int step() {
        return Arrays.asList(Strength.values()).indexOf(commitment.strength()) + 1;
    }

    public boolean strengthMoved() {
        return commitment.strength() != commitment.asMade().strength();
    }

    public boolean dueMoved() {
        return !commitment.due().equals(commitment.asMade().due());
    }

    /** Differs where the terms do. */
    public String termsStamp() {
        return Integer.toHexString(Objects.hash(commitment.due(), commitment.target(), commitment.products()));
    }

    @Nullable
    public String archiveUrl() {
        Source source = statement.source();
        return source == null ? null : source.archiveUrl();
    }

    public String baseline() {
        return commitment.target() == null ? "" : PageWords.baseline(commitment.target());
    }

    /** Those milestones that count: what was corrected is told by the ledger. */
    public List<MilestoneView> milestonesInForce() {
        return milestones == null
                ? List.of()
                : milestones.items().stream()
                        .filter(each -> each.correctedBy() == null)
                        .toList();
    }

    public List<ProductGroup> products() {
        Map<List<String>, List<Product>> groups = commitment.products().stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(
                                String.valueOf(each.stated()), each.basis().name(), remark(each)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .map(group ->
                        new ProductGroup(group.get(0).stated(), group.get(0).basis(), remark(group.get(0)), group))
                .toList();
    }

    private static String remark(Product product) {
        Product.Confidence confidence = product.confidence();
        String sure = confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT) + " confidence";
        String remark =
                Stream.of(product.revision(), sure).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return remark.isEmpty() ? "" : " (" + remark + ")";
    }

    public String evidenceTitle(UUID id) {
        return evidence.items().stream()
                .filter(each -> each.id().equals(id))
                .map(EvidenceView::title)
                .findFirst()
                .orElse("evidence " + id);
    }

    public String topicHref(Topic topic) {
        return new PageAddress(Map.of("topic", List.of(topic.name()))).toString();
    }

    public String partyHref(String party) {
        return new PageAddress(Map.of("party", List.of(party))).toString();
    }

    public String productHref(Product product) {
        return new PageAddress(Map.of("product", List.of(product.code()))).toString();
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
