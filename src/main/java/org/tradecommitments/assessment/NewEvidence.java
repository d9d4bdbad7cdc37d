package org.tradecommitments.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tradecommitments.shared.WebAddress;

/** Evidence to record. */
@Schema(description = "Evidence to record.")
public record NewEvidence(
        @NotNull @Schema(description = "What it consists of.")
        EvidenceKind kind,

        @NotNull @Schema(description = "What it says of fulfilment.")
        Stance stance,

        @NotBlank
        @Size(max = 300)
        @Schema(description = "What it shows, in a few words.", examples = "First ferry of the season arrives")
        String title,

        @WebAddress
        @Schema(
                nullable = true,
                description = "Where it stands, an http or https address.",
                examples = "https://www.example.org/news/7")
        @Nullable
        String url,

        @WebAddress
        @Schema(
                nullable = true,
                description = "Where an archive keeps it, an http or https address.",
                examples = "https://archive.example.org/7")
        @Nullable
        String archiveUrl,

        @Size(max = 200)
        @Schema(nullable = true, description = "Who published it.", examples = "Example Gazette")
        @Nullable
        String publisher,

        @Schema(nullable = true, description = "When it was published.", examples = "2025-09-01") @Nullable
        LocalDate publishedOn,

        @Size(max = 4000)
        @Schema(nullable = true, description = "The words of it that matter.", examples = "The ferry berthed at noon.")
        @Nullable
        String quote,

        @Size(max = 4000)
        @Schema(nullable = true, description = "The analyst's remark.", examples = "Seen on the port's own page.")
        @Nullable
        String note,

        @Schema(nullable = true, description = "The id of the evidence that this corrects.") @Nullable
        UUID corrects) {}
