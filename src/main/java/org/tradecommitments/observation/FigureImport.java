package org.tradecommitments.observation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.ledger.Idempotency;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.shared.LargeBody;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.Settings;

/** Takes in files of figures, row by row, in memory that does not grow with them. */
@ApplicationScoped
public class FigureImport implements LargeBody {

    static final String PATH = "/api/v1/observations/imports";
    private static final Logger LOG = Logger.getLogger(FigureImport.class);

    private final ImportService imports;
    private final ImportLock lock;
    private final Idempotency idempotency;
    private final PartyService parties;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;
    private final Settings settings;

    FigureImport(
            ImportService imports,
            ImportLock lock,
            Idempotency idempotency,
            PartyService parties,
            ObjectMapper json,
            Validator validator,
            Clock clock,
            Settings settings) {
        this.imports = imports;
        this.lock = lock;
        this.idempotency = idempotency;
        this.parties = parties;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public long most() {
        return settings.importMegabytes() * 1024L * 1024L;
    }

    /** Clears away what a process that died has left. */
    @ActivateRequestContext
    void onStart(@Observes @Priority(30) StartupEvent start) throws SQLException {
        try (ImportLock.Held held = lock.take().orElse(null)) {
            if (held != null) {
                clear();
            }
        }
    }

    private void clear() {
        for (UUID batch : imports.unaccepted()) {
            LOG.infof("Clearing away the import %s, which was broken off", batch);
            discard(batch);
        }
    }

    private void discard(UUID batch) {
        boolean left = true;
        while (left) {
            left = imports.discardSome(batch);
        }
    }

    /**
     * Takes in a file.
     *
     * @param key the request's {@code Idempotency-Key}, or null
     * @param format its media type, without parameters
     * @throws Problem 415 where it is compressed, 422 where it cannot be read, 503 where another is under way
     */
    public Response take(
            @Nullable String key,
            @Nullable String encoding,
            String format,
            ImportParameters parameters,
            InputStream body) {
        if (encoding != null && !encoding.equals("identity")) {
            throw new Problem(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Encoding " + Problem.quoted(encoding) + " is not read; send the file as it is.");
        }
        ImportTerms terms = parameters.terms(LocalDate.now(clock));
        try (ImportLock.Held held = lock.take().orElse(null)) {
            if (held == null) {
                throw new Problem(
                        ProblemCode.BUSY, "Another file is being imported. One at a time: try again in a moment.");
            }
            clear();
            MessageDigest digest = FigureKey.sha256();
            FileOpening opening = FileOpening.of(key == null ? body : new DigestInputStream(body, digest));
            FigureFile file = FigureFile.of(opening, format, json, validator);
            return take(key, digest, file, terms);
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(
                    ProblemCode.BAD_REQUEST, "The connection broke off before the file ended. Nothing was changed.");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response take(@Nullable String key, MessageDigest digest, FigureFile file, ImportTerms terms)
            throws IOException {
        UUID batch = imports.open(file.layout(), terms);
        boolean accepted = false;
        try {
            ImportTally tally = new ImportTally();
            try (ImportRun run = new ImportRun(batch, imports, tally)) {
                file.read(terms, new KnownParties(parties), run);
                run.finish();
            }
            if (!tally.errors().isEmpty()) {
                throw Problem.file(tally.errors());
            }
            if (tally.rows() == 0) {
                throw Problem.file(1, "the file has no rows");
            }
            if (terms.dryRun()) {
                return Response.ok(imports.rehearse(batch, tally)).build();
            }
            if (tally.kept() == 0) {
                return Response.ok(ImportAnswer.ofNothing(file.layout(), false, tally, List.of()))
                        .build();
            }
            String operation = "importObservations " + terms;
            Response response = idempotency.createKeeping(
                    key, operation, HexFormat.of().formatHex(digest.digest()), () -> imports.accept(batch, tally));
            accepted = !response.getHeaders().containsKey("Idempotent-Replayed");
            return response;
        } finally {
            if (!accepted) {
                discard(batch);
            }
        }
    }
}
