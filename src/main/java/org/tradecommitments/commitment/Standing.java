package org.tradecommitments.commitment;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Involvement.Role;
import org.tradecommitments.commitment.Signals.TargetSignal;
import org.tradecommitments.ledger.Revision;

/**
 * How a commitment stood from one write to the next: what it is counted and filtered by. Each write that touches a
 * commitment adds one, so that the past can be counted without reading the ledger.
 */
@Entity
public class Standing extends PanacheEntityBase {

    /** When what stands now is superseded. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The write that made it so. */
    @Id
    public long revision;

    public UUID commitmentId;
    public UUID statementId;
    public Instant recordedAt;
    public Instant supersededAt;

    /** The day (UTC) of {@link #recordedAt}. */
    public LocalDate recordedOn;

    /** The day (UTC) of {@link #supersededAt}. */
    public LocalDate supersededOn;

    @Enumerated(EnumType.STRING)
    public Status status;

    public @Nullable LocalDate statusSince;

    @Enumerated(EnumType.STRING)
    public CommitmentKind kind;

    @Enumerated(EnumType.STRING)
    public Strength strength;

    @Enumerated(EnumType.STRING)
    public TargetSignal targetSignal;

    public @Nullable LocalDate dueTo;

    /** As {@code ,HEALTH,TRADE,}, by name. Lists are text here, as the past is read by the million and never by an index. */
    public String topics;

    /** As {@code ,MYS:MAKER,RUS:COUNTERPART,}. */
    public String parties;

    /** HS codes, as {@code ,8901,9018,}. */
    public String products;

    /**
     * What a write made of how a commitment stands.
     *
     * @param before null where the write recorded the commitment
     */
    record Move(@Nullable Standing before, Standing after) {}

    /** Notes how a commitment stands from a write on. */
    static Move replace(Commitment commitment, Revision by) {
        Optional<Standing> before = find("commitmentId = ?1 and supersededAt = ?2", commitment.id, NEVER)
                .firstResultOptional();
        Standing after = of(commitment, by);
        before.ifPresent(standing -> {
            standing.supersededAt = after.recordedAt;
            standing.supersededOn = after.recordedOn;
        });
        after.persist();
        return new Move(before.orElse(null), after);
    }

    /** The instant itself, or the last at which anything stands. */
    static Instant clamped(Instant instant) {
        return instant.isBefore(NEVER) ? instant : NEVER.minusSeconds(1);
    }

    private static Standing of(Commitment commitment, Revision by) {
        Standing standing = new Standing();
        standing.revision = by.number();
        standing.commitmentId = commitment.id;
        standing.statementId = commitment.statement.id;
        standing.recordedAt = by.at();
        standing.supersededAt = NEVER;
        standing.recordedOn = day(by.at());
        standing.supersededOn = day(NEVER);
        standing.status = commitment.status;
        standing.statusSince = commitment.statusSince;
        standing.kind = commitment.kind;
        standing.strength = commitment.strength;
        standing.targetSignal = commitment.targetSignal;
        standing.dueTo = commitment.due.to();
        standing.topics = list(commitment.topics.stream().map(Topic::name).sorted());
        standing.parties = list(commitment.parties.stream().map(part -> part.party() + ":" + part.role()));
        standing.products = list(commitment.products.stream().map(Product::code));
        return standing;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String list(Stream<?> items) {
        return items.map(item -> item + ",").collect(joining("", ",", ""));
    }

    /** The items of such a list. */
    static Stream<String> items(String list) {
        return Arrays.stream(list.split(",")).filter(item -> !item.isEmpty());
    }

    Stream<String> topics() {
        return items(topics);
    }

    Stream<String> makers() {
        return makers(parties);
    }

    /** The codes of the makers among {@link #parties}. */
    static Stream<String> makers(String parties) {
        String makes = ":" + Role.MAKER;
        return items(parties)
                .filter(part -> part.endsWith(makes))
                .map(part -> part.substring(0, part.length() - makes.length()));
    }
}
