package oms.shipping.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import oms.contracts.shipping.ShipmentStatus;

/**
 * The body of {@code POST /shipments/{id}/status}.
 *
 * @param status what happened: {@code dispatched} or {@code delivered}
 */
record CarrierReportRequest(
    @Schema(
            example = "dispatched",
            allowableValues = {"dispatched", "delivered"})
        @NotNull
        ShipmentStatus status) {}
