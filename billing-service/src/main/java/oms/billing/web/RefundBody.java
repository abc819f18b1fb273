package oms.billing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /charges/{key}/refund}. */
@Schema(name = "Refund")
record RefundBody(
    @Schema(
            description = "In cents. A charge is given back in full, so it may be left out",
            example = "8230")
        @Min(1)
        @Nullable Long amount,
    @Schema(description = "Why, for the charge's timeline", example = "Damaged in transit")
        @NotNull
        @PrintableText
        String reason) {}
