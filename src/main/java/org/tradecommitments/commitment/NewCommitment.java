package org.tradecommitments.commitment;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.commitment.Involvement.Role;
import org.tradecommitments.shared.Parameters;
import org.tradecommitments.shared.Problem;

/** A commitment to record, or the writable form of one. */
@Schema(description = "A commitment to record.")
public record NewCommitment(
        @Pattern(
                regexp = "[A-Z0-9][A-Z0-9-]{2,63}",
                message = "must be 3 to 64 capital letters, digits and hyphens, no hyphen first")
        @Schema(
                nullable = true,
                description =
                        "Its human reference, unique; made when absent, of makers, counterparts, year and" + " number.",
                examples = "MYS-RUS-2025-003")
        @Nullable
        String reference,

        @NotNull @Schema(description = "The id of the statement it was made in.")
        UUID statement,

        @NotBlank
        @Size(max = 300)
        @Schema(
                description = "What was undertaken, in a few words.",
                examples = "Double exports of medical devices to Russia")
        String title,

        @Size(max = 4000)
        @Schema(
                nullable = true,
                description =
                        "What was undertaken, in the analyst's words: conditions, scope, what was left" + " open.",
                examples = "No baseline year and no date were given.")
        @Nullable
        String summary,

        @NotNull @Schema(description = "How fulfilment is recognised.")
        CommitmentKind kind,

        @NotNull @Schema(description = "How firmly it was said.")
        Strength strength,

        @Schema(description = "What it is about.") Set<@NotNull Topic> topics,

        @NotEmpty @Size(max = 50) @Schema(description = "Who has what part in it; at least one is its `MAKER`.")
        List<@NotNull @Valid Involvement> parties,

        @Size(max = 200) @Schema(description = "The products it covers.")
        List<@NotNull @Valid Product> products,

        @Valid @Schema(description = "When it is due; absent: unspecified.")
        Due due,

        @Valid
        @Schema(
                nullable = true,
                description = "The target as it was said: needed by a `MEASURED` commitment, allowed to no" + " other.")
        @Nullable
        Target target,

        @Size(min = 1, max = 4000)
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        @Schema(
                nullable = true,
                description =
                        "The words it was made in. Where the statement's text is kept they must occur in" + " it.",
                examples = "reopen the ferry line before the summer")
        @Nullable
        String quote) {

    public NewCommitment {
        topics = requireNonNullElse(topics, Set.of());
        products = requireNonNullElse(products, List.of());
        due = requireNonNullElse(due, Due.UNSPECIFIED);
    }

    static NewCommitment of(Commitment commitment) {
        return new NewCommitment(
                commitment.reference,
                commitment.statement.id,
                commitment.title,
                commitment.summary,
                commitment.kind,
                commitment.strengthAsMade,
                Set.copyOf(commitment.topics),
                List.copyOf(commitment.parties),
                List.copyOf(commitment.products),
                commitment.dueAsMade,
                commitment.target,
                commitment.quote == null ? null : commitment.quote.text());
    }

    /**
     * Checks what the shape of the body cannot say.
     *
     * @param known the codes of those of its parties that exist
     */
    void check(Set<String> known, Problem.Rules rules) {
        rules.require(
                        reference == null || Parameters.uuid(reference) == null,
                        "/reference",
                        Problem.quoted(reference)
                                + " has the form of a UUID, which is how ids are told from references")
                .require(
                        (kind == CommitmentKind.MEASURED) == (target != null),
                        "/target",
                        kind == CommitmentKind.MEASURED
                                ? "a MEASURED commitment needs its target, as it was said"
                                : "a target is allowed to a MEASURED commitment only, not to one of kind " + kind)
                .require(
                        parties.stream().anyMatch(involvement -> involvement.role() == Role.MAKER),
                        "/parties",
                        "at least one party must have the role MAKER");
        Set<Involvement> seen = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            Involvement involvement = parties.get(i);
            rules.require(
                            known.contains(involvement.party()),
                            "/parties/" + i + "/party",
                            Problem.quoted(involvement.party()) + " is not the code of a party; see /api/v1/parties")
                    .require(
                            seen.add(involvement),
                            "/parties/" + i,
                            involvement.party() + " has the role " + involvement.role() + " already");
        }
        due.check("/due", rules);
        if (target != null) {
            target.check("/target", rules);
        }
    }

    /** What an amendment must leave as it is. */
    void checkAmendmentOf(Commitment commitment, Problem.Rules rules) {
        rules.require(
                        commitment.reference.equals(reference),
                        "/reference",
                        "a reference cannot be changed; the commitment is " + Problem.quoted(commitment.reference))
                .require(
                        commitment.statement.id.equals(statement),
                        "/statement",
                        "the statement cannot be changed; record the commitment anew where it was made in another");
        for (String party : commitment.statusByParty.keySet()) {
            rules.require(
                    parties.stream().anyMatch(involvement -> involvement.party().equals(party)),
                    "/parties",
                    party + " cannot be taken out, as assessments speak of it");
        }
    }
}
