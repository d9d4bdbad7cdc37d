package org.tradecommitments.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Commitment;
import org.tradecommitments.commitment.CommitmentService;
import org.tradecommitments.measure.ProgressView.ByReading;
import org.tradecommitments.party.PartyService;
import org.tradecommitments.shared.Problem;
import org.tradecommitments.shared.ProblemCode;
import org.tradecommitments.shared.ReadAt;
import org.tradecommitments.shared.Snapshot;

/** Tells how far targets have come. */
@ApplicationScoped
public class ProgressService {

    private final Measuring measuring;
    private final PartyService parties;
    private final ReadAt readAt;

    ProgressService(Measuring measuring, PartyService parties, ReadAt readAt) {
        this.measuring = measuring;
        this.parties = parties;
        this.readAt = readAt;
    }

    /**
     * Tells the progress by each reading.
     *
     * @param asOf an instant, to be told by the readings and figures that had been recorded by then; or null
     * @throws Problem 404 where there is no commitment, or was none by then
     */
    @Snapshot
    public ProgressView read(String idOrReference, @Nullable Instant asOf) {
        Commitment commitment = CommitmentService.find(idOrReference);
        if (asOf != null && commitment.createdAt.isAfter(asOf)) {
            throw new Problem(
                    ProblemCode.NOT_FOUND,
                    "Commitment " + commitment.reference + " had not been recorded by " + asOf + ".");
        }
        List<Reading> readings = Reading.inForce(commitment.id, asOf);
        Reading lead = Reading.lead(readings).orElse(null);
        ProgressViews views = new ProgressViews(names(readings));
        List<ByReading> byReading = readings.stream()
                .map(reading -> views.of(
                        measuring.measure(reading, commitment, asOf),
                        reading.equals(lead),
                        measuring.mirror(reading, asOf)))
                .toList();
        return new ProgressView(commitment.reference, asOf, byReading, readAt.revision());
    }

    private Map<String, String> names(List<Reading> readings) {
        Set<String> codes = readings.stream()
                .flatMap(reading -> Stream.of(reading.from, reading.to, reading.reporter))
                .collect(Collectors.toSet());
        return parties.names(codes);
    }
}
