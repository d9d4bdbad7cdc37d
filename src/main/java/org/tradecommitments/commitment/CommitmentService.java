package org.tradecommitments.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Involvement.Role;
import org.tradecommitments.ledger.Label;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Subject;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.shared.ConditionalRequests;
import org.tradecommitments.shared.MergePatch;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.shared.Where;
import org.tradecommitments.statement.Statement;
import org.tradecommitments.statement.StatementAmended;
import org.tradecommitments.statement.StatementService;
import org.tradecommitments.statement.StatementSummary;

/** Keeps the commitments. */
@ApplicationScoped
public class CommitmentService implements Writer {

    private static final int MOST_OF_A_PREFIX = 45;
    private static final String MAKER = "maker";

    private final Ledger ledger;
    private final ReadAt readAt;
    private final PartyService parties;
    private final StatementService statements;
    private final MergePatch mergePatch;
    private final Settings settings;
    private final Clock clock;
    private final Event<CommitmentAmended> amended;

    CommitmentService(
            Ledger ledger,
            ReadAt readAt,
            PartyService parties,
            StatementService statements,
            MergePatch mergePatch,
            Settings settings,
            Clock clock,
            Event<CommitmentAmended> amended) {
        this.ledger = ledger;
        this.readAt = readAt;
        this.parties = parties;
        this.statements = statements;
        this.mergePatch = mergePatch;
        this.settings = settings;
        this.clock = clock;
        this.amended = amended;
    }

    @Override
    public Set<String> writes() {
        return Set.of("commitment.recorded", "commitment.amended");
    }

    @Snapshot
    public Page<CommitmentView> list(CommitmentFilters filters, CommitmentParameters parameters) {
        LocalDate day = readAt.day();
        Where where = new PresentSearch(filters, day, settings).where();
        return Page.read(
                parameters.page(),
                CommitmentColumns.COLUMNS,
                readAt,
                page -> where.find(Commitment.getEntityManager(), Commitment.class, page),
                found -> views(found, day));
    }

    List<CommitmentView> views(List<Commitment> found, LocalDate day) {
        Map<String, String> names = names(found);
        return found.stream()
                .map(commitment -> CommitmentView.of(commitment, names).on(day, settings))
                .toList();
    }

    /** The commitments of one statement; the list's filters apply as well. */
    @Snapshot
    public Page<CommitmentView> listOf(UUID statement, CommitmentFilters filters, CommitmentParameters parameters) {
        if (StatementService.find(statement).isEmpty()) {
            throw Problem.notFound("statement", statement);
        }
        List<UUID> asked = filters.statements();
        if (!asked.isEmpty() && !asked.contains(statement)) {
            throw Problem.parameter("statement", "the path names another statement, " + statement);
        }
        filters.statement = List.of(statement.toString());
        return list(filters, parameters);
    }

    private Map<String, String> names(Collection<Commitment> commitments) {
        return parties.names(commitments.stream()
                .flatMap(each -> Stream.concat(
                        each.parties.stream().map(Involvement::party), each.statusByParty.keySet().stream()))
                .collect(Collectors.toSet()));
    }

    /**
     * The commitment itself, for what is recorded about it.
     *
     * @throws Problem 404 where there is none
     */
    public static Commitment find(String idOrReference) {
        return Commitment.byIdOrReference(Parameters.uuid(idOrReference), idOrReference)
                .orElseThrow(() -> Problem.notFound("commitment", idOrReference));
    }

    /**
     * Reads a commitment.
     *
     * @param asOf an instant, to read it as it had been recorded by then, with the signals of that day; or null
     * @throws Problem 404 where there is none, or was none by then
     */
    @Snapshot
    public CommitmentView read(String idOrReference, @Nullable Instant asOf) {
        Commitment commitment = find(idOrReference);
        if (asOf == null) {
            return image(commitment).on(readAt.day(), settings);
        }
        CommitmentView then = ledger.asOf(subject(commitment), asOf, CommitmentView.class)
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND,
                        "Commitment " + commitment.reference + " had not been recorded by " + asOf + "."));
        StatementSummary statement =
                statements.summaryAsOf(then.statement().id(), asOf).orElse(then.statement());
        return then.on(LocalDate.ofInstant(asOf, clock.getZone()), settings, statement);
    }

    /** The commitment as it is recorded now, without what depends on the day. */
    public CommitmentView image(Commitment commitment) {
        return CommitmentView.of(commitment, names(List.of(commitment)));
    }

    public static Subject subject(Commitment commitment) {
        return new Subject("commitment", commitment.id.toString(), commitment.reference);
    }

    /**
     * Records a commitment.
     *
     * @throws Problem 409 where the reference is taken, 422 where a rule is broken
     */
    @Transactional
    public CommitmentView record(NewCommitment input) {
        Revision revision = ledger.next();
        Statement statement = StatementService.find(input.statement())
                .orElseThrow(() -> Problem.rule(
                        "/statement",
                        Problem.quoted(input.statement()) + " is not the id of a statement; see /api/v1/statements"));
        check(input, new Problem.Rules());
        Commitment commitment = new Commitment();
        commitment.statement = statement;
        commitment.madeOn = statement.madeOn;
        commitment.reference = reference(input, statement);
        commitment.createdAt = revision.at();
        commitment.apply(input);
        return write(commitment, revision, "commitment.recorded", Set.of());
    }

    private static String reference(NewCommitment input, Statement statement) {
        String given = input.reference();
        if (given == null) {
            return ReferenceCounter.next(prefix(input, statement));
        }
        if (Commitment.hasReference(given)) {
            throw Problem.conflict("/reference", Problem.quoted(given) + " is the reference of another commitment");
        }
        return given;
    }

    /** Makers, counterparts and year; of many parties the first, so that the reference stays short. */
    private static String prefix(NewCommitment input, Statement statement) {
        StringBuilder prefix = new StringBuilder();
        for (Role role : List.of(Role.MAKER, Role.COUNTERPART)) {
            for (Involvement involvement : input.parties()) {
                int length = prefix.length() + involvement.party().length();
                if (involvement.role() == role && (prefix.isEmpty() || length < MOST_OF_A_PREFIX)) {
                    prefix.append(involvement.party()).append('-');
                }
            }
        }
        return prefix.append(statement.madeOn.getYear()).toString();
    }

    /**
     * Amends a commitment as it was made.
     *
     * @throws Problem 404, 412 or 428 for its {@code If-Match}, 422 where a rule is broken
     */
    @Transactional
    public CommitmentView amend(String idOrReference, @Nullable String ifMatch, CommitmentPatch patch) {
        Revision revision = ledger.next();
        Commitment commitment = find(idOrReference);
        ConditionalRequests.requireMatch(ifMatch, commitment.revision);
        NewCommitment input = patch.applyTo(commitment, mergePatch);
        Problem.Rules rules = new Problem.Rules();
        input.checkAmendmentOf(commitment, rules);
        check(input, rules);
        Set<String> makersBefore = commitment.makers();
        commitment.apply(input);
        amended.fire(new CommitmentAmended(commitment));
        return write(commitment, revision, "commitment.amended", makersBefore);
    }

    private void check(NewCommitment input, Problem.Rules rules) {
        Set<String> codes = input.parties().stream().map(Involvement::party).collect(Collectors.toSet());
        input.check(parties.names(codes).keySet(), rules);
        rules.enforce();
    }

    /**
     * Writes a commitment.
     *
     * @param makersBefore who made it, as was recorded before: who follows them hears that it is no more one of theirs
     */
    private CommitmentView write(Commitment commitment, Revision revision, String type, Set<String> makersBefore) {
        commitment.touch(revision);
        commitment.persist();
        CommitmentWords.keep(commitment);
        CommitmentView image = image(commitment);
        append(commitment, revision, type, image, Label.all(MAKER, makersBefore));
        return image.on(LocalDate.now(clock), settings);
    }

    /**
     * Appends the commitment's after-image, and notes how the commitment stands from now on.
     *
     * @param added what the change is found by, beside the commitment's makers
     */
    void append(Commitment commitment, Revision revision, String type, Object image, Set<Label> added) {
        Tally.move(Standing.replace(commitment, revision));
        Set<Label> labels = new HashSet<>(Label.all(MAKER, commitment.makers()));
        labels.addAll(added);
        ledger.append(revision, type, subject(commitment), image, labels);
    }

    /** What a statement's commitments repeat of it follows it; a quote that no longer occurs refuses the amendment. */
    void follow(@Observes StatementAmended amended) {
        Commitment.ofStatement(amended.statement()).forEach(commitment -> commitment.follow(amended.statement()));
    }
}
