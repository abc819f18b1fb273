package oms.billing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import oms.billing.payment.ChargeCommand;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /charge}. */
@Schema(name = "Charge")
record ChargeBody(
    @Schema(description = "Who pays", example = "1234") @NotNull @PrintableText String customerId,
    @Schema(description = "What it is for; comes back on the invoice", example = "A1-1763690000:1")
        @NotNull
        @PrintableText
        String orderReference,
    @Schema(description = "What is charged") @NotEmpty List<@NotNull @Valid Line> items,
    @Schema(
            description = "Makes the charge happen once, however often it is asked",
            example = "A1-1763690000:1")
        @PrintableText
        @Nullable String idempotencyKey) {

  /** A quantity of one SKU. */
  @Schema(name = "ChargeLine")
  record Line(
      @Schema(example = "Vans Old Skool") @NotNull @PrintableText String sku,
      @Schema(example = "2", requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(10_000)
          int quantity) {}

  /** An empty key is none: existing clients leave it so. */
  ChargeBody {
    idempotencyKey = "".equals(idempotencyKey) ? null : idempotencyKey;
  }

  ChargeCommand toCommand() {
    return new ChargeCommand(
        idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey,
        orderReference,
        customerId,
        items.stream().map(line -> new LineItem(line.sku(), line.quantity())).toList());
  }
}
