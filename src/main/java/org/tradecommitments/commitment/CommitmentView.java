package org.tradecommitments.commitment;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Settings;
import org.tradecommitments.shared.Versioned;
import org.tradecommitments.statement.StatementSummary;

/**
 * A commitment as it is served, complete enough for a dashboard. In the ledger it stands without what depends on the
 * day: signals and open moves.
 */
@Schema(name = "Commitment", description = "What was undertaken, and where it stands.")
public record CommitmentView(
        @Schema(required = true, description = "Its id.") UUID id,

        @Schema(required = true, description = "Its human reference.", examples = "MYS-RUS-2025-003")
        String reference,

        @Schema(
                required = true,
                description = "What was undertaken, in a few words.",
                examples = "Double exports of medical devices to Russia")
        String title,

        @Schema(
                required = true,
                nullable = true,
                description = "What was undertaken, in the analyst's words.",
                examples = "No baseline year and no date were given.")
        @Nullable
        String summary,

        @Schema(required = true, description = "How fulfilment is recognised.")
        CommitmentKind kind,

        @Schema(required = true, description = "How firmly it was last said.")
        Strength strength,

        @Schema(required = true, description = "What it is about.")
        List<Topic> topics,

        @Schema(required = true, description = "Who has what part in it.")
        List<NamedInvolvement> parties,

        @Schema(required = true, description = "The products it covers.")
        List<Product> products,

        @Schema(required = true, description = "When it is due, as was last said.")
        Due due,

        @Schema(required = true, nullable = true, description = "The target as it was said; null unless `MEASURED`.")
        @Nullable
        Target target,

        @Schema(
                required = true,
                nullable = true,
                description = "How far the target has come, in short; null where no figures are known for it.")
        @Nullable
        TargetProgress progress,

        @Schema(required = true, nullable = true, description = "The words it was made in; null if none were recorded.")
        @Nullable
        Quote quote,

        @Schema(
                required = true,
                description = "Strength and due window as they were when it was made, before later statements.")
        AsMade asMade,

        @Schema(required = true, description = "How far it has come, as it was judged.")
        Status status,

        @Schema(
                required = true,
                nullable = true,
                description = "When the status became so in the world; null while `NOT_ASSESSED`.",
                examples = "2025-09-01")
        @Nullable
        LocalDate statusSince,

        @Schema(required = true, description = "How far single parties have come, where they were judged apart.")
        List<PartyStatus> statusByParty,

        @Schema(description = "What is worked out from dates and figures, for today.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Signals signals,

        @Schema(description = "The statuses that an assessment may give it next.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<Status> openMoves,

        @Schema(required = true, description = "The statement it was made in.")
        StatementSummary statement,

        @Schema(required = true, description = "How much evidence is recorded, corrected evidence left out.")
        int evidenceCount,

        @Schema(required = true, description = "How many assessments are recorded, corrected ones left out.")
        int assessmentCount,

        @Schema(required = true, description = "How many restatements are recorded, corrected ones left out.")
        int restatementCount,

        @Schema(required = true, description = "How many readings of its target are recorded, corrected ones left out.")
        int readingCount,

        @Schema(required = true, description = "How many milestones are recorded, corrected ones left out.")
        int milestoneCount,

        @Schema(required = true, description = "How many of these are done.")
        int milestoneDoneCount,

        @Schema(required = true, description = "When it was recorded (UTC).")
        Instant createdAt,

        @Schema(required = true, description = "When anything was last recorded about it (UTC).")
        Instant updatedAt,

        @Schema(required = true, description = "The revision of its last change.", examples = "42")
        long revision)
        implements Versioned {

    /** A party's part, with the party's name. */
    @Schema(name = "Involvement", description = "The part that a party has in a commitment.")
    public record NamedInvolvement(
            @Schema(required = true, description = "The code of the party.", examples = "MYS")
            String party,

            @Schema(required = true, description = "The name of the party.", examples = "Malaysia")
            String name,

            @Schema(required = true, description = "Its part.")
            Involvement.Role role) {}

    /** How far one party has come. */
    @Schema(description = "How far one party has come.")
    public record PartyStatus(
            @Schema(required = true, description = "The code of the party.", examples = "MYS")
            String party,

            @Schema(required = true, description = "The name of the party.", examples = "Malaysia")
            String name,

            @Schema(required = true, description = "How far it has come.")
            Status status,

            @Schema(required = true, description = "When that became so in the world.", examples = "2025-09-01")
            LocalDate since) {}

    /** The terms that later statements can move, as they first were. */
    @Schema(description = "The terms that later statements can move, as they first were.")
    public record AsMade(
            @Schema(required = true, description = "How firmly it was said.")
            Strength strength,

            @Schema(required = true, description = "When it was due.")
            Due due) {}

    static CommitmentView of(Commitment commitment, Map<String, String> names) {
        return new CommitmentView(
                commitment.id,
                commitment.reference,
                commitment.title,
                commitment.summary,
                commitment.kind,
                commitment.strength,
                commitment.topics.stream().sorted().toList(),
                commitment.parties.stream()
                        .map(each -> new NamedInvolvement(each.party(), name(each.party(), names), each.role()))
                        .toList(),
                List.copyOf(commitment.products),
                commitment.due,
                commitment.target == null ? null : commitment.target.plain(),
                commitment.progress == null ? null : commitment.progress.plain(),
                commitment.quote,
                new AsMade(commitment.strengthAsMade, commitment.dueAsMade),
                commitment.status,
                commitment.statusSince,
                commitment.statusByParty.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new PartyStatus(
                                entry.getKey(),
                                name(entry.getKey(), names),
                                entry.getValue().status(),
                                entry.getValue().since()))
                        .toList(),
                null,
                null,
                StatementSummary.of(commitment.statement),
                commitment.evidenceCount,
                commitment.assessmentCount,
                commitment.restatementCount,
                commitment.readingCount,
                commitment.milestoneCount,
                commitment.milestoneDoneCount,
                commitment.createdAt,
                commitment.updatedAt,
                commitment.revision);
    }

    private static String name(String code, Map<String, String> names) {
        return requireNonNullElse(names.get(code), code);
    }

    /** The view with what depends on the day. */
    CommitmentView on(LocalDate day, Settings settings) {
        return on(day, settings, statement);
    }

    /** The view with what depends on the day, and with the statement as it was then. */
    CommitmentView on(LocalDate day, Settings settings, StatementSummary statement) {
        return new CommitmentView(
                id,
                reference,
                title,
                summary,
                kind,
                strength,
                topics,
                parties,
                products,
                due,
                target,
                progress,
                quote,
                asMade,
                status,
                statusSince,
                statusByParty,
                Signals.of(this, day, settings),
                StatusMoves.from(status),
                statement,
                evidenceCount,
                assessmentCount,
                restatementCount,
                readingCount,
                milestoneCount,
                milestoneDoneCount,
                createdAt,
                updatedAt,
                revision);
    }
}
