package oms.billing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import oms.billing.fraud.FraudCheck;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /check}. */
@Schema(name = "FraudCheck")
record CheckBody(
    @Schema(description = "Who wants to spend", example = "1234") @NotNull @PrintableText
        String customerId,
    @Schema(
            description = "How much, in cents",
            example = "16460",
            requiredMode = RequiredMode.REQUIRED)
        @Min(0)
        @Max(LARGEST)
        long charge,
    @Schema(
            description = "Makes the check count once, however often it is asked",
            example = "A1-1763690000:1")
        @PrintableText
        @Nullable String idempotencyKey) {

  private static final long LARGEST = LimitBody.LARGEST;

  /** An empty key is none, as in {@link ChargeBody}. */
  CheckBody {
    idempotencyKey = "".equals(idempotencyKey) ? null : idempotencyKey;
  }

  /** Prefixed: what is checked here is never taken for the check of a charge. */
  FraudCheck toCheck() {
    String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
    return new FraudCheck("check:" + key, customerId, charge);
  }
}
