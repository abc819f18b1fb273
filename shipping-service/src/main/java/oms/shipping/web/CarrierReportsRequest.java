package oms.shipping.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import oms.contracts.shipping.ShipmentStatus;

/**
 * The body of {@code POST /shipments/status}.
 *
 * @param ids which shipments it happened to
 * @param status what happened: {@code dispatched} or {@code delivered}
 */
record CarrierReportsRequest(
    @Schema(example = "[\"order-1:1\", \"order-2:1\"]") @NotEmpty @Size(max = MOST)
        List<@NotBlank @Size(max = 200) String> ids,
    @Schema(
            example = "dispatched",
            allowableValues = {"dispatched", "delivered"})
        @NotNull
        ShipmentStatus status) {

  /** As many as a page of a courier's list may have. */
  private static final int MOST = 500;
}
