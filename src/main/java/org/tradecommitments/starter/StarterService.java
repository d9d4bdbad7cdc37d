package org.tradecommitments.starter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tradecommitments.commitment.CommitmentService;
import org.tradecommitments.commitment.NewCommitment;
import org.tradecommitments.measure.NewReading;
import org.tradecommitments.measure.ReadingService;
import org.tradecommitments.party.NewParty;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.statement.NewStatement;
import org.tradecommitments.statement.StatementService;

/** Records the starter data through the services that everybody's data go through. */
@ApplicationScoped
public class StarterService {

    private static final Logger LOG = Logger.getLogger(StarterService.class);
    private static final List<String> FILES =
            List.of("2025-05-14-moscow.json", "2025-10-26-united-states-malaysia.json");

    private final ObjectMapper json;
    private final PartyService parties;
    private final StatementService statements;
    private final CommitmentService commitments;
    private final ReadingService readings;

    StarterService(
            ObjectMapper json,
            PartyService parties,
            StatementService statements,
            CommitmentService commitments,
            ReadingService readings) {
        this.json = json;
        this.parties = parties;
        this.statements = statements;
        this.commitments = commitments;
        this.readings = readings;
    }

    /**
     * One file: a statement, the commitments in it, and the parties that they name.
     *
     * @param readings of the measured ones, by reference
     */
    private record StarterFile(
            List<NewParty> parties,
            NewStatement statement,
            List<ObjectNode> commitments,
            Map<String, List<NewReading>> readings) {}

    /** Records all of it or nothing, and nothing where any statement is recorded already. */
    @Transactional
    public void recordOnce() {
        if (statements.isEmpty()) {
            FILES.forEach(this::record);
        }
    }

    private void record(String name) {
        StarterFile file = read(name);
        file.parties.forEach(parties::create);
        UUID statement = statements.record(file.statement).id();
        for (ObjectNode commitment : file.commitments) {
            commitment.put("statement", statement.toString());
            commitments.record(json.convertValue(commitment, NewCommitment.class));
        }
        file.readings.forEach((reference, its) -> its.forEach(reading -> readings.record(reference, reading)));
        LOG.infof("Recorded the starter data of %s: %d commitments", name, file.commitments.size());
    }

    private StarterFile read(String name) {
        try (InputStream file = StarterService.class.getResourceAsStream("/starter-data/" + name)) {
            return json.readValue(Objects.requireNonNull(file, name), StarterFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
