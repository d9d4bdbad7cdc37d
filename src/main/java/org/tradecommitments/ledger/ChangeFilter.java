package org.tradecommitments.ledger;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradecommitments.shared.Where;

/**
 * Which changes somebody wants: the same in SQL ({@link #where}) and in memory ({@link #wants}). What is empty leaves
 * all through.
 *
 * @param types of these types
 * @param subjectType to a subject of this type, where ids or references are given
 * @param ids of the subjects; these or the references
 * @param references of the subjects
 * @param labels with one of these labels, for each name
 */
public record ChangeFilter(
        Set<String> types,
        String subjectType,
        Set<String> ids,
        Set<String> references,
        Map<String, Set<Label>> labels) {

    /** The conditions, on changes after a revision. */
    Where where(long after) {
        Where where = new Where().and("e.revision > :after", "after", after).and("e.type in :types", "types", types);
        if (!ids.isEmpty() || !references.isEmpty()) {
            String id = "e.subjectId in :ids";
            String reference = "e.subjectReference in :references";
            where.and("e.subjectType = :subjectType", "subjectType", subjectType)
                    .and(
                            ids.isEmpty() ? reference : references.isEmpty() ? id : id + " or " + reference,
                            ids.isEmpty() ? "references" : "ids",
                            ids.isEmpty() ? references : ids);
            if (!ids.isEmpty() && !references.isEmpty()) {
                where.set("references", references);
            }
        }
        labels.forEach((name, wanted) -> where.and(
                        "e.revision in (select labelled.revision from Change labelled join labelled.labels label where"
                                + " labelled.revision > :after and label.name = :" + name + "Name and label.content in"
                                + " :" + name + ")",
                        name,
                        wanted.stream().map(Label::content).collect(Collectors.toSet()))
                .set(name + "Name", name));
        return where;
    }

    boolean wants(LiveChange change) {
        return (types.isEmpty() || types.contains(change.type())) && wants(change.subject()) && wants(change.labels());
    }

    private boolean wants(Subject subject) {
        if (ids.isEmpty() && references.isEmpty()) {
            return true;
        }
        String reference = subject.reference();
        boolean named = ids.contains(subject.id()) || (reference != null && references.contains(reference));
        return named && subjectType.equals(subject.type());
    }

    private boolean wants(Set<Label> given) {
        return labels.values().stream().allMatch(wanted -> wanted.stream().anyMatch(given::contains));
    }
}
