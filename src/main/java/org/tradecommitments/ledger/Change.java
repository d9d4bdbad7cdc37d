package org.tradecommitments.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One write, as the ledger keeps it: what was written, the subject as it was afterwards, who wrote it and when. */
@Entity
@Immutable
@Table(name = "ledger_change")
public class Change extends PanacheEntityBase {

    @Id
    public long revision;

    public String type;
    public String subjectType;
    public String subjectId;
    public @Nullable String subjectReference;
    public Instant recordedAt;
    public String recordedBy;

    /** The after-image, as JSON. */
    public String data;

    public String previousHash;
    public String hash;

    /** What it can be found by; not sealed. */
    @ElementCollection
    @CollectionTable(name = "ledger_change_label", joinColumns = @JoinColumn(name = "revision"))
    public Set<Label> labels = new HashSet<>();

    /** The first of the changes after one revision and up to another. */
    static List<Change> between(long after, long upTo, int limit) {
        return find("revision > ?1 and revision <= ?2 order by revision", after, upTo)
                .page(0, limit)
                .list();
    }

    /** The changes under some revisions. */
    static Map<Long, Change> at(Collection<Long> revisions) {
        return Change.<Change>list("revision in ?1", revisions).stream()
                .collect(Collectors.toMap(change -> change.revision, Function.identity()));
    }

    /** The images that the subjects of some changes had before these, by the revision of the change. */
    static Map<Long, String> before(Collection<Long> revisions) {
        return getEntityManager()
                .createQuery("""
                        select change.revision, before.data from Change change join Change before
                        on before.subjectType = change.subjectType and before.subjectId = change.subjectId
                        where change.revision in :revisions and before.revision = (select max(earlier.revision)
                            from Change earlier where earlier.subjectType = change.subjectType
                            and earlier.subjectId = change.subjectId and earlier.revision < change.revision)""", Object[].class)
                .setParameter("revisions", revisions)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** The last change of a subject that had been recorded by then. */
    static Optional<Change> lastOf(String subjectType, String subjectId, Instant at) {
        return find(
                        "subjectType = ?1 and subjectId = ?2 and recordedAt <= ?3 order by revision desc",
                        subjectType,
                        subjectId,
                        at)
                .firstResultOptional();
    }
}
