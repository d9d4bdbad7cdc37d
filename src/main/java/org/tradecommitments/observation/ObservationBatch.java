package org.tradecommitments.observation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One act of recording figures: one that was sent alone, or a file of them. Until it has a revision it is not accepted,
 * and nobody sees its figures.
 */
@Entity
public class ObservationBatch extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public @Nullable Long revision;
    public @Nullable Instant recordedAt;
    public String recordedBy;
    public Instant startedAt;

    /** How the file was laid out; null for a figure that was sent alone. */
    @Enumerated(EnumType.STRING)
    public @Nullable Layout layout;

    public @Nullable String sourceName;
    public @Nullable String sourceUrl;
    public @Nullable LocalDate retrievedOn;

    public long rowCount;
    public long taken;
    public long revised;
    public long unchanged;

    /** What was passed over and why, as JSON. */
    public String passedOver = "{}";

    /** SHA-256 of the figures that it keeps, in their order. */
    public String digest = "";

    /** Those that were never accepted. */
    static List<ObservationBatch> unaccepted() {
        return list("revision is null");
    }
}
