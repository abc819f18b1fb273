package oms.billing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import oms.billing.fraud.FraudVerdict;
import oms.contracts.billing.DeclineReason;
import oms.worker.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The answer to {@code POST /check}. */
@Schema(name = "FraudVerdict")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"declined", "reason"})
record CheckAnswer(
    @Schema(example = "true") boolean declined,
    @Schema(description = "Absent when accepted", nullable = true, example = "fraudLimit")
        @Nullable DeclineReason reason) {

  static CheckAnswer of(FraudVerdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> new CheckAnswer(false, null);
      case OVER_LIMIT -> new CheckAnswer(true, DeclineReason.FRAUD_LIMIT);
      case IN_MAINTENANCE -> throw Problems.unavailable("Fraud service is in maintenance mode");
    };
  }
}
