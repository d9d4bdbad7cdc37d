package org.tradecommitments.party;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Subject;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.shared.ConditionalRequests;
import org.tradecommitments.shared.MergePatch;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.shared.Where;

/** Keeps the parties. */
@ApplicationScoped
public class PartyService implements Writer {

    private final Ledger ledger;
    private final ReadAt readAt;
    private final MergePatch mergePatch;

    PartyService(Ledger ledger, ReadAt readAt, MergePatch mergePatch) {
        this.ledger = ledger;
        this.readAt = readAt;
        this.mergePatch = mergePatch;
    }

    @Override
    public Set<String> writes() {
        return Set.of("party.recorded", "party.amended");
    }

    @Snapshot
    public Page<PartyView> list(PartyParameters parameters) {
        Where where = parameters.where();
        return Page.read(
                parameters.page(),
                PartyView.COLUMNS,
                readAt,
                page -> where.find(Party.getEntityManager(), Party.class, page),
                found -> found.stream().map(PartyView::of).toList());
    }

    @Snapshot
    public PartyView read(String code) {
        return PartyView.of(party(code));
    }

    private static Party party(String code) {
        return Party.byCode(code).orElseThrow(() -> Problem.notFound("party", code));
    }

    /**
     * Creates an organisation or office.
     *
     * @throws Problem 409 where the code is taken, 422 where it is a state or belongs to none that is known
     */
    @Transactional
    public PartyView create(NewParty input) {
        Revision revision = ledger.next();
        if (States.include(input.code())) {
            throw Problem.conflict("/code", Problem.quoted(input.code()) + " is a state, which is known already");
        }
        if (Party.byCode(input.code()).isPresent()) {
            throw Problem.conflict("/code", Problem.quoted(input.code()) + " is the code of another party");
        }
        Party party = new Party();
        party.code = input.code();
        party.createdAt = revision.at();
        return write(party, input, revision, "party.recorded");
    }

    /**
     * Amends an organisation or office.
     *
     * @throws Problem 404, 409 for a state, 412 or 428 for its {@code If-Match}, 422 where a rule is broken
     */
    @Transactional
    public PartyView amend(String code, @Nullable String ifMatch, PartyPatch patch) {
        Revision revision = ledger.next();
        Party party = party(code);
        if (party.kind == PartyKind.STATE) {
            throw Problem.conflict("/code", Problem.quoted(code) + " is a state, which cannot be amended");
        }
        ConditionalRequests.requireMatch(ifMatch, party.revision);
        return write(party, patch.applyTo(party, mergePatch), revision, "party.amended");
    }

    private PartyView write(Party party, NewParty input, Revision revision, String type) {
        new Problem.Rules()
                .require(
                        input.code().equals(party.code),
                        "/code",
                        "a code cannot be changed; the party is " + Problem.quoted(party.code))
                .require(
                        input.kind() != PartyKind.STATE,
                        "/kind",
                        "STATE is not allowed, as states are known already; allowed are ORGANISATION, OFFICE")
                .require(
                        input.state() == null || States.include(input.state()),
                        "/state",
                        Problem.quoted(input.state()) + " is not an ISO 3166-1 alpha-3 code of a state, such as MYS")
                .enforce();
        party.name = input.name();
        party.kind = input.kind();
        party.state = input.state();
        party.searchText = searchText(party.code, party.name);
        party.updatedAt = revision.at();
        party.revision = revision.number();
        party.persist();
        PartyView view = PartyView.of(party);
        ledger.append(revision, type, Subject.of("party", party.code), view);
        return view;
    }

    private static String searchText(String code, String name) {
        return (code + " " + name).toLowerCase(Locale.ROOT);
    }

    /** Makes states known. They are reference data, not somebody's record, so the ledger does not count them. */
    @Transactional
    public void know(Map<String, String> nameByCode) {
        Set<String> missing = new TreeSet<>(nameByCode.keySet());
        missing.removeAll(names(nameByCode.keySet()).keySet());
        for (String code : missing) {
            Party state = new Party();
            state.code = code;
            state.name = String.valueOf(nameByCode.get(code));
            state.kind = PartyKind.STATE;
            state.searchText = searchText(code, state.name);
            state.createdAt = Instant.EPOCH;
            state.updatedAt = Instant.EPOCH;
            state.persist();
        }
    }

    /** The names of the parties that are known among these codes. */
    @Transactional
    public Map<String, String> names(Collection<String> codes) {
        return Party.byCodes(codes).stream()
                .collect(toMap(party -> party.code, party -> party.name, (one, other) -> one, TreeMap::new));
    }
}
