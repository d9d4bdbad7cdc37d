package org.tradecommitments.commitment;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.Problem;

/** When something is due: a window of days, with the speaker's own words. */
@Embeddable
@Schema(description = "When it is due: a window of days, either end of which may be open.")
public record Due(
        @Schema(nullable = true, description = "The first day of the window.", examples = "2025-05-14") @Nullable
        LocalDate from,

        @Schema(nullable = true, description = "The last day of the window: the deadline.", examples = "2025-12-31")
        @Nullable
        LocalDate to,

        @Size(max = 300)
        @Schema(nullable = true, description = "When, in the speaker's words.", examples = "later this year")
        @Nullable
        String text,

        @NotNull @Schema(description = "Who says so.") Basis basis) {

    public static final Due UNSPECIFIED = new Due(null, null, null, Basis.UNSPECIFIED);

    /** Sorts what has no deadline behind all that has one. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Does so where the latest comes first. */
    static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    LocalDate sortKey() {
        return to == null ? NEVER : to;
    }

    LocalDate descendingSortKey() {
        return to == null ? LONG_AGO : to;
    }

    /** Checks the window, whose place in the body is given. */
    public void check(String pointer, Problem.Rules rules) {
        boolean dated = from != null || to != null;
        rules.require(
                        basis == Basis.UNSPECIFIED ? !dated : dated,
                        pointer + "/basis",
                        basis == Basis.UNSPECIFIED
                                ? "UNSPECIFIED is for a window without dates; allowed with dates are STATED, ASSUMED"
                                : basis + " needs a date in from or to; allowed without dates is UNSPECIFIED")
                .require(
                        from == null || to == null || !to.isBefore(from),
                        pointer + "/to",
                        to + " is before from, " + from);
    }
}
