package org.tradecommitments.shared;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this request's answer is a function of, beside the request: where the record stood, and the day (UTC). */
@RequestScoped
public class ReadAt {

    /** Where the record stood, and the day. */
    public record Moment(Head head, LocalDate day) {}

    private @Nullable Moment moment;

    void note(Moment moment) {
        this.moment = moment;
    }

    /** Absent where nothing has been read from a {@link Snapshot}. */
    public Optional<Moment> moment() {
        return Optional.ofNullable(moment);
    }

    public long revision() {
        return noted().head().revision();
    }

    /** When that revision was recorded. */
    public Instant recordedAt() {
        return noted().head().recordedAt();
    }

    public LocalDate day() {
        return noted().day();
    }

    private Moment noted() {
        return Objects.requireNonNull(moment, "Only a method that reads a snapshot may ask where the record stood");
    }
}
