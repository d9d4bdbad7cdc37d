package org.tradecommitments.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.tradecommitments.shared.Head;

/** Where the ledger stands. Its one row is also the lock that puts all writes in one order. */
@Entity
public class LedgerHead extends PanacheEntityBase {

    static final int ID = 1;

    @Id
    public int id;

    public long revision;
    public Instant recordedAt;
    public String hash;

    static LedgerHead current() {
        return findById(ID);
    }

    static Head read() {
        return find("select revision, recordedAt, hash from LedgerHead where id = ?1", ID)
                .project(Head.class)
                .singleResult();
    }

    /** Takes the lock, which is held until the transaction ends. */
    static void lock() {
        update("set revision = revision where id = ?1", ID);
    }
}
