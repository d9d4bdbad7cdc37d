package org.tradecommitments.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A key, of which only the hash is kept. */
@Entity
public class ApiKey extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String name;

    @Enumerated(EnumType.STRING)
    public Role role;

    public String hash;
    public Instant createdAt;
    public @Nullable Instant lastUsedAt;
    public @Nullable Instant revokedAt;
    public long revision;

    static Optional<ApiKey> byHash(String hash) {
        return find("hash", hash).firstResultOptional();
    }

    static Optional<ApiKey> inForceByHash(String hash) {
        return find("hash = ?1 and revokedAt is null", hash).firstResultOptional();
    }

    static long adminsInForce() {
        return count("role = ?1 and revokedAt is null", Role.ADMIN);
    }

    /** Notes a use, unless one has been noted since. */
    static void noteUse(UUID id, Instant at, Instant since) {
        update("set lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)", at, id, since);
    }
}
