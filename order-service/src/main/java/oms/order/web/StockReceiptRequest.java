package oms.order.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import oms.contracts.order.http.StockReceipt;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /stock/receipts}.
 *
 * @param sku what
 * @param warehouse where
 * @param quantity units
 * @param reason why; may be left out or empty
 * @param reference what makes it count once
 */
record StockReceiptRequest(
    @Schema(example = "Vans Old Skool")
        @NotBlank
        @Pattern(regexp = PlaceOrderRequest.SKU, message = PlaceOrderRequest.SKU_RULE)
        String sku,
    @Schema(example = "Warehouse A")
        @NotBlank
        @Pattern(regexp = PlaceOrderRequest.SKU, message = PlaceOrderRequest.SKU_RULE)
        String warehouse,
    @Schema(example = "120") @NotNull @Min(1) @Max(MOST_UNITS) Long quantity,
    @Schema(example = "Spring order")
        @Pattern(regexp = "|" + PlaceOrderRequest.TEXT, message = PlaceOrderRequest.TEXT_RULE)
        @Nullable String reason,
    @Schema(example = "delivery-note-4711")
        @NotBlank
        @Pattern(regexp = PlaceOrderRequest.TEXT, message = PlaceOrderRequest.TEXT_RULE)
        String reference) {

  /** The most units that one movement can be about; it keeps every sum far from overflow. */
  static final long MOST_UNITS = 1_000_000_000;

  StockReceipt toCommand() {
    return new StockReceipt(sku, warehouse, quantity, reason == null ? "" : reason, reference);
  }
}
