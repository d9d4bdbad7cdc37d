package org.tradecommitments.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Ledger;
import org.tradecommitments.ledger.Revision;
import org.tradecommitments.ledger.Subject;
import org.tradecommitments.ledger.Writer;
import org.tradecommitments.shared.Page;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Sha256;
import org.tradecommitments.shared.Snapshot;
import org.tradecommitments.shared.Where;

/** Issues, checks and revokes keys. */
@ApplicationScoped
public class KeyService implements Writer {

    /** Marks a key as one of ours, so that scanners for leaked secrets can know it. */
    private static final String PREFIX = "tc_";

    private static final int BYTES = 32;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final ReadAt readAt;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyService(Ledger ledger, ReadAt readAt, Clock clock) {
        this.ledger = ledger;
        this.readAt = readAt;
        this.clock = clock;
    }

    @Override
    public Set<String> writes() {
        return Set.of("key.issued", "key.revoked");
    }

    /** Issues a key of 256 random bits. The view shows it, this once. */
    @Transactional
    public KeyView issue(NewKey input) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return issue(input, key).showing(key);
    }

    private KeyView issue(NewKey input, String value) {
        Revision revision = ledger.next();
        ApiKey key = new ApiKey();
        key.name = input.name();
        key.role = input.role();
        key.hash = hash(value);
        key.createdAt = revision.at();
        return append(key, revision, "key.issued");
    }

    private KeyView append(ApiKey key, Revision revision, String type) {
        key.revision = revision.number();
        key.persist();
        KeyView view = KeyView.of(key);
        ledger.append(revision, type, Subject.of("key", key.id), view);
        return view;
    }

    /** Puts the configured admin key in force, unless it is known already: in force, or revoked. */
    @Transactional
    public void adopt(String configured) {
        if (ApiKey.byHash(hash(configured)).isEmpty()) {
            issue(new NewKey("configured admin key", Role.ADMIN), configured);
        }
    }

    /** Issues the first admin key where none is in force; what is returned is to be shown and forgotten. */
    @Transactional
    public @Nullable String issueFirst() {
        return ApiKey.adminsInForce() > 0
                ? null
                : issue(new NewKey("first admin key", Role.ADMIN)).key();
    }

    @Snapshot
    public Page<KeyView> list(KeyParameters parameters) {
        return Page.read(
                parameters.page(),
                KeyView.COLUMNS,
                readAt,
                page -> new Where().find(ApiKey.getEntityManager(), ApiKey.class, page),
                found -> found.stream().map(KeyView::of).toList());
    }

    /**
     * Revokes a key; a second time changes nothing.
     *
     * @throws Problem 404, or 409 for the last admin key in force, without which nobody could issue another
     */
    @Transactional
    public void revoke(UUID id) {
        Revision revision = ledger.next();
        ApiKey key = ApiKey.<ApiKey>findByIdOptional(id).orElseThrow(() -> Problem.notFound("key", id));
        if (key.revokedAt != null) {
            return;
        }
        if (key.role == Role.ADMIN && ApiKey.adminsInForce() == 1) {
            throw new Problem(ProblemCode.CONFLICT, "This is the last admin key in force. Issue another first.");
        }
        key.revokedAt = revision.at();
        append(key, revision, "key.revoked");
    }

    /** The key in force that a bearer shows, if it is one; its use is noted. */
    @Transactional
    public Optional<KeyView> authenticate(String shown) {
        Optional<ApiKey> key = ApiKey.inForceByHash(hash(shown));
        Instant now = clock.instant();
        key.ifPresent(used -> ApiKey.noteUse(used.id, now, now.minus(USE_IS_NOTED_EVERY)));
        return key.map(KeyView::of);
    }

    /** A plain hash is enough for 256 random bits: there is nothing to guess. */
    private static String hash(String key) {
        return Sha256.of(key);
    }
}
