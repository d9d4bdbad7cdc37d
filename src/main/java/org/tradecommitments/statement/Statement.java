package org.tradecommitments.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What was said, by whom and when, and where it was published. */
@Entity
public class Statement extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String title;

    @Enumerated(EnumType.STRING)
    public StatementKind kind;

    public LocalDate madeOn;
    public @Nullable String place;
    public @Nullable String language;

    @ElementCollection
    @CollectionTable(name = "statement_speaker", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "position")
    public List<Speaker> speakers = new ArrayList<>();

    @Embedded
    public @Nullable Source source;

    /** Lazy, as lists of commitments name their statements and need no text. */
    @Basic(fetch = FetchType.LAZY)
    public @Nullable String text;

    /** The title in lower case, for searching. */
    public String searchText;

    public Instant createdAt;
    public Instant updatedAt;
    public long revision;

    static Optional<Statement> byId(UUID id) {
        return findByIdOptional(id);
    }

    void apply(NewStatement input) {
        title = input.title();
        kind = input.kind();
        madeOn = input.madeOn();
        place = input.place();
        language = input.language();
        if (!speakers.equals(input.speakers())) {
            speakers.clear();
            speakers.addAll(input.speakers());
        }
        source = input.source();
        text = input.text();
        searchText = title.toLowerCase(Locale.ROOT);
    }
}
