package oms.billing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.DeclineReason;
import org.jspecify.annotations.Nullable;

/** The answer to {@code POST /charge}; amounts in minor units (cents). */
@Schema(name = "ChargeResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "invoiceReference",
  "subTotal",
  "shipping",
  "tax",
  "total",
  "success",
  "authCode",
  "reason"
})
record ChargeAnswer(
    @Schema(example = "A1-1763690000:1") String invoiceReference,
    @Schema(description = "Price of the goods", example = "12800") long subTotal,
    @Schema(example = "1100") long shipping,
    @Schema(example = "2560") long tax,
    @Schema(description = "subTotal + shipping + tax", example = "16460") long total,
    @Schema(description = "Whether the money was taken", example = "true") boolean success,
    @Schema(
            description = "The gateway's authorisation; empty when declined",
            example = "SIM4F21A7C0")
        String authCode,
    @Schema(description = "Why it was declined; absent on success", nullable = true)
        @Nullable DeclineReason reason) {

  static ChargeAnswer of(String orderReference, ChargeResult result) {
    return new ChargeAnswer(
        orderReference,
        result.amounts().subTotal(),
        result.amounts().shipping(),
        result.amounts().tax(),
        result.amounts().total(),
        result.succeeded(),
        result.authCode() == null ? "" : result.authCode(),
        result.declined());
  }
}
