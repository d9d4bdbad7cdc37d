package org.tradecommitments.observation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A line of a concordance between two revisions of the HS, as it was loaded. */
@Entity
public class Concordance extends PanacheEntityBase {

    @EmbeddedId
    public ConcordanceLine line;

    public Instant recordedAt;
    public long revision;

    /** The pairs of revisions, of which one is given, that there are lines for. */
    static List<Object[]> pairs(String hsRevision, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.line.fromRevision, c.line.toRevision from Concordance c where c.recordedAt <= :asOf"
                                + " and (c.line.fromRevision = :revision or c.line.toRevision = :revision)",
                        Object[].class)
                .setParameter("revision", hsRevision)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    /** The lines that a code of a revision, or what it is divided into, stands in. */
    static List<ConcordanceLine> of(HsCode code, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "select c.line from Concordance c where c.recordedAt <= :asOf and"
                                + " ((c.line.fromRevision = :revision and c.line.fromCode between :first and :last)"
                                + " or (c.line.toRevision = :revision and c.line.toCode between :first and :last))",
                        ConcordanceLine.class)
                .setParameter("revision", code.revision())
                .setParameter("first", code.code())
                .setParameter("last", (code.code() + "999999").substring(0, 6))
                .setParameter("asOf", asOf)
                .getResultList();
    }

    /** All lines between two revisions for the codes that one of them has in some chapters. */
    static List<ConcordanceLine> ofChapters(String hsRevision, Set<String> chapters, String other, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "select c.line from Concordance c where c.recordedAt <= :asOf and"
                                + " ((c.line.fromRevision = :one and c.line.toRevision = :other"
                                + " and substring(c.line.fromCode, 1, 2) in :chapters)"
                                + " or (c.line.toRevision = :one and c.line.fromRevision = :other"
                                + " and substring(c.line.toCode, 1, 2) in :chapters))",
                        ConcordanceLine.class)
                .setParameter("one", hsRevision)
                .setParameter("other", other)
                .setParameter("chapters", chapters)
                .setParameter("asOf", asOf)
                .getResultList();
    }
}
