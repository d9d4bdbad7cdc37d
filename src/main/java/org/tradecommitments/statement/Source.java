package org.tradecommitments.statement;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.WebAddress;

/** Where a statement was published. */
@Embeddable
@Schema(description = "Where a statement was published.")
public record Source(
        @Size(max = 200)
        @Schema(nullable = true, description = "Who published it.", examples = "The White House")
        @Nullable
        String publisher,

        @WebAddress
        @Schema(
                nullable = true,
                description = "Where it stands, an http or https address.",
                examples = "https://www.example.org/statements/1")
        @Nullable
        String url,

        @WebAddress
        @Schema(
                nullable = true,
                description = "Where an archive keeps it, an http or https address.",
                examples = "https://archive.example.org/1")
        @Nullable
        String archiveUrl,

        @Schema(nullable = true, description = "When it was published.", examples = "2025-05-14") @Nullable
        LocalDate publishedOn,

        @Schema(nullable = true, description = "When the analyst read it.", examples = "2025-06-01") @Nullable
        LocalDate retrievedOn) {

    static final Source UNKNOWN = new Source(null, null, null, null, null);
}
