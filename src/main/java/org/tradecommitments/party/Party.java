package org.tradecommitments.party;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who speaks, undertakes, carries out or benefits. */
@Entity
public class Party extends PanacheEntityBase {

    @Id
    public String code;

    public String name;

    @Enumerated(EnumType.STRING)
    public PartyKind kind;

    /** The state that an organisation or office belongs to. */
    public @Nullable String state;

    /** Code and name in lower case, for searching. */
    public String searchText;

    public Instant createdAt;
    public Instant updatedAt;
    public long revision;

    static Optional<Party> byCode(String code) {
        return findByIdOptional(code);
    }

    static List<Party> byCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }
}
