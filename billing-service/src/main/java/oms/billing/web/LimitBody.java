package oms.billing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import oms.worker.problem.Problems;

/**
 * The body of {@code POST /limit}. Clients compute cents from dollars in binary fractions and send
 * 1998.9999999999998 for 19.99: such noise is rounded away, a real fraction of a cent is refused.
 */
@Schema(name = "Limit")
record LimitBody(
    @Schema(
            types = "integer",
            description = "The most a customer may spend, in whole cents; 0 is no limit",
            example = "500000")
        @NotNull
        @Min(0)
        @Max(LimitBody.LARGEST)
        BigDecimal limit) {

  /** The largest whole number that every JSON client represents exactly. */
  static final long LARGEST = 9_007_199_254_740_991L;

  private static final BigDecimal NOISE = new BigDecimal("0.000001");

  long cents() {
    BigDecimal cents = limit.setScale(0, RoundingMode.HALF_UP);
    if (limit.subtract(cents).abs().compareTo(NOISE) > 0) {
      throw Problems.badRequest("limit", "must be whole cents");
    }
    return cents.longValueExact();
  }
}
