package org.tradecommitments.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.ProblemDocument.FieldError;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Sha256;
import org.tradecommitments.shared.Versioned;

/**
 * Makes a creation safe to repeat (draft-ietf-httpapi-idempotency-key-header): the same key with the same body answers
 * the first result. Key, result and write are one transaction, so no crash can part them.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final ObjectMapper json;
    private final Author author;
    private final Clock clock;
    private final Settings settings;

    Idempotency(ObjectMapper json, Author author, Clock clock, Settings settings) {
        this.json = json;
        this.author = author;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * A creation: what is answered now, and what is kept for a repetition where that may not be all of it.
     *
     * @param found whether there was nothing to create, as it stood there already
     */
    public record Created<T extends Versioned>(T view, String path, Object kept, boolean found) {
        public Created(T view, String path, Object kept) {
            this(view, path, kept, false);
        }
    }

    /**
     * Creates once.
     *
     * @param key the request's {@code Idempotency-Key}, or null
     * @param operation what is done, and to what
     * @param body the request's body
     * @param path the path of what was created
     * @throws Problem {@link ProblemCode#IDEMPOTENCY_KEY_REUSED} where the key came with another request before
     */
    @Transactional
    public <T extends Versioned> Response create(
            @Nullable String key, String operation, Object body, Supplier<T> create, Function<T, String> path) {
        return createKeeping(key, operation, body, () -> {
            T view = create.get();
            return new Created<>(view, path.apply(view), view);
        });
    }

    /** Like {@link #create}, where what is kept for a repetition is not all that is answered. */
    @Transactional
    public <T extends Versioned> Response createKeeping(
            @Nullable String key, String operation, Object body, Supplier<Created<T>> create) {
        if (key == null) {
            return answer(create.get());
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.parameter(HEADER, "1 to 200 visible ASCII characters are allowed");
        }
        LedgerHead.lock(); // so that of two requests with one key the second finds what the first has done
        String id = Sha256.of(author.id() + "\n" + key);
        String request = Sha256.of(operation + "\n" + write(body));
        Instant now = clock.instant();
        IdempotencyRecord.deleteBefore(now.minus(Duration.ofHours(settings.idempotencyHours())));
        Optional<IdempotencyRecord> first = IdempotencyRecord.byId(id);
        if (first.isPresent()) {
            return repeat(first.get(), request);
        }
        Created<T> created = create.get();
        if (created.found) {
            return answer(created); // asked again, it is found again
        }
        IdempotencyRecord kept = new IdempotencyRecord();
        kept.id = id;
        kept.request = request;
        kept.location = created.path;
        kept.entityTag = '"' + Long.toString(created.view.revision()) + '"';
        kept.body = write(created.kept);
        kept.recordedAt = now;
        kept.persist();
        return answer(created);
    }

    private static Response answer(Created<?> created) {
        return (created.found ? Response.ok() : Response.status(Response.Status.CREATED))
                .location(URI.create(created.path))
                .entity(created.view)
                .build();
    }

    private static Response repeat(IdempotencyRecord first, String request) {
        if (!first.request.equals(request)) {
            throw new Problem(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came with another request before. Use a new key for a new request.",
                    FieldError.in(HEADER, "it came with another request before"));
        }
        return Response.created(URI.create(first.location))
                .header("Idempotent-Replayed", true)
                .header(HttpHeaders.ETAG, first.entityTag)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(first.body)
                .build();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
