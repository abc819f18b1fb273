package oms.contracts.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a shipment ended.
 *
 * @param result delivered, or why not
 * @param courierReference the courier's booking number; {@code null} if it was never booked
 * @param at when it ended (UTC)
 */
public record ShipmentOutcome(
    ShipmentResult result, @Nullable String courierReference, Instant at) {}
