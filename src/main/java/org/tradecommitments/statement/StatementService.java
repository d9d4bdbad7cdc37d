package org.tradecommitments.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Subject;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.shared.ConditionalRequests;
import org.tradecommitments.shared.MergePatch;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.shared.Where;

/** Keeps the statements. */
@ApplicationScoped
public class StatementService implements Writer {

    private final Ledger ledger;
    private final ReadAt readAt;
    private final PartyService parties;
    private final MergePatch mergePatch;
    private final Clock clock;
    private final Event<StatementAmended> amended;

    StatementService(
            Ledger ledger,
            ReadAt readAt,
            PartyService parties,
            MergePatch mergePatch,
            Clock clock,
            Event<StatementAmended> amended) {
        this.ledger = ledger;
        this.readAt = readAt;
        this.parties = parties;
        this.mergePatch = mergePatch;
        this.clock = clock;
        this.amended = amended;
    }

    @Override
    public Set<String> writes() {
        return Set.of("statement.recorded", "statement.amended");
    }

    @Snapshot
    public Page<StatementView> list(StatementParameters parameters) {
        Where where = parameters.where();
        return Page.read(
                parameters.page(),
                StatementView.COLUMNS,
                readAt,
                page -> where.find(Statement.getEntityManager(), Statement.class, page),
                found -> found.stream().map(StatementView::of).toList());
    }

    @Snapshot
    public StatementView read(UUID id) {
        return StatementView.of(statement(id));
    }

    private static Statement statement(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("statement", id));
    }

    /** The statement itself, for what rests on it. */
    public static Optional<Statement> find(UUID id) {
        return Statement.byId(id);
    }

    /** The statement in short, as it had been recorded by an instant. */
    @Transactional
    public Optional<StatementSummary> summaryAsOf(UUID id, Instant at) {
        return ledger.asOf(Subject.of("statement", id), at, StatementView.class).map(StatementView::summary);
    }

    @Transactional
    public boolean isEmpty() {
        return Statement.count() == 0;
    }

    /**
     * Records a statement.
     *
     * @throws Problem 422 where a rule is broken
     */
    @Transactional
    public StatementView record(NewStatement input) {
        Revision revision = ledger.next();
        Statement statement = new Statement();
        statement.createdAt = revision.at();
        return write(statement, input, revision, "statement.recorded");
    }

    /**
     * Amends a statement. What rests on it follows, or refuses.
     *
     * @throws Problem 404, 412 or 428 for its {@code If-Match}, 422 where a rule is broken
     */
    @Transactional
    public StatementView amend(UUID id, @Nullable String ifMatch, StatementPatch patch) {
        Revision revision = ledger.next();
        Statement statement = statement(id);
        ConditionalRequests.requireMatch(ifMatch, statement.revision);
        LocalDate madeOnBefore = statement.madeOn;
        StatementView view = write(statement, patch.applyTo(statement, mergePatch), revision, "statement.amended");
        amended.fire(new StatementAmended(statement, madeOnBefore));
        return view;
    }

    private StatementView write(Statement statement, NewStatement input, Revision revision, String type) {
        check(input);
        statement.apply(input);
        statement.updatedAt = revision.at();
        statement.revision = revision.number();
        statement.persist();
        StatementView view = StatementView.of(statement);
        ledger.append(revision, type, Subject.of("statement", statement.id), view);
        return view;
    }

    private void check(NewStatement input) {
        LocalDate today = LocalDate.now(clock);
        Problem.Rules rules = new Problem.Rules();
        // A day's grace: where the statement was made it may be tomorrow already.
        rules.require(
                !input.madeOn().isAfter(today.plusDays(1)),
                "/madeOn",
                input.madeOn() + " is in the future; what was said has a day that has come");
        Set<String> named = input.speakers().stream()
                .map(Speaker::party)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> known = parties.names(named).keySet();
        for (int i = 0; i < input.speakers().size(); i++) {
            String party = input.speakers().get(i).party();
            rules.require(
                    party == null || known.contains(party),
                    "/speakers/" + i + "/party",
                    Problem.quoted(party) + " is not the code of a party; see /api/v1/parties");
        }
        rules.enforce();
    }
}
