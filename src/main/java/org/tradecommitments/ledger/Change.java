package org.tradecommitments.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
