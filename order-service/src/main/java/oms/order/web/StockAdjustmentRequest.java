package oms.order.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import oms.contracts.order.http.StockAdjustment;
import oms.worker.problem.Problems;

/**
 * The body of {@code POST /stock/adjustments}.
 *
 * @param sku what
 * @param warehouse where
 * @param change units more, or fewer if it is negative
 * @param reason why
 * @param reference what makes it count once
 */
record StockAdjustmentRequest(
    @Schema(example = "Vans Old Skool")
        @NotBlank
        @Pattern(regexp = PlaceOrderRequest.SKU, message = PlaceOrderRequest.SKU_RULE)
        String sku,
    @Schema(example = "Warehouse A")
        @NotBlank
        @Pattern(regexp = PlaceOrderRequest.SKU, message = PlaceOrderRequest.SKU_RULE)
        String warehouse,
    @Schema(example = "-3")
        @NotNull
        @Min(-StockReceiptRequest.MOST_UNITS)
        @Max(StockReceiptRequest.MOST_UNITS)
        Long change,
    @Schema(example = "Damaged by water")
        @NotBlank
        @Pattern(regexp = PlaceOrderRequest.TEXT, message = PlaceOrderRequest.TEXT_RULE)
        String reason,
    @Schema(example = "stocktaking-2026-11")
        @NotBlank
        @Pattern(regexp = PlaceOrderRequest.TEXT, message = PlaceOrderRequest.TEXT_RULE)
        String reference) {

  StockAdjustment toCommand() {
    if (change == 0) {
      throw Problems.badRequest("change", "must not be 0");
    }
    return new StockAdjustment(sku, warehouse, change, reason, reference);
  }
}
