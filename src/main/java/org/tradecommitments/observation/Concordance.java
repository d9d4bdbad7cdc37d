package org.tradecommitments.observation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line of a concordance between two revisions of the HS, as it was loaded. */
@Entity
public class Concordance extends PanacheEntityBase {

    @Id
    public String id;

    public String fromRevision;
    public String fromCode;
    public String toRevision;
    public String toCode;
    public Instant recordedAt;
    public long revision;

    static Concordance of(ConcordanceLine line) {
        Concordance concordance = new Concordance();
        concordance.id = line.id();
        concordance.fromRevision = line.fromRevision();
        concordance.fromCode = line.fromCode();
        concordance.toRevision = line.toRevision();
        concordance.toCode = line.toCode();
        return concordance;
    }

    /** The ids of the lines from one revision to another. */
    static Set<String> ids(String fromRevision, String toRevision) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select c.id from Concordance c where c.fromRevision = :fromRevision and c.toRevision = :toRevision",
                        String.class)
                .setParameter("fromRevision", fromRevision)
                .setParameter("toRevision", toRevision)
                .getResultList());
    }

    /** The pairs of revisions, of which one is given, that there are lines for. */
    static List<Object[]> pairs(String hsRevision, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.fromRevision, c.toRevision from Concordance c where c.recordedAt <= :asOf"
                                + " and (c.fromRevision = :revision or c.toRevision = :revision)",
                        Object[].class)
                .setParameter("revision", hsRevision)
                .setParameter("asOf", asOf)
                .getResultList();
    }

    /** The lines that a code of a revision, or what it is divided into, stands in. */
    static List<ConcordanceLine> of(HsCode code, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "select new org.tradecommitments.observation.ConcordanceLine(c.fromRevision, c.fromCode, c.toRevision, c.toCode) from Concordance c where c.recordedAt <= :asOf and"
                                + " ((c.fromRevision = :revision and c.fromCode between :first and :last)"
                                + " or (c.toRevision = :revision and c.toCode between :first and :last))",
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
                        "select new org.tradecommitments.observation.ConcordanceLine(c.fromRevision, c.fromCode, c.toRevision, c.toCode) from Concordance c where c.recordedAt <= :asOf and"
                                + " ((c.fromRevision = :one and c.toRevision = :other"
                                + " and substring(c.fromCode, 1, 2) in :chapters)"
                                + " or (c.toRevision = :one and c.fromRevision = :other"
                                + " and substring(c.toCode, 1, 2) in :chapters))",
                        ConcordanceLine.class)
                .setParameter("one", hsRevision)
                .setParameter("other", other)
                .setParameter("chapters", chapters)
                .setParameter("asOf", asOf)
                .getResultList();
    }
}
