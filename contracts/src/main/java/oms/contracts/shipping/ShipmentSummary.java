package oms.contracts.shipping;

import java.time.Instant;

/**
 * A shipment in a list and beside its order.
 *
 * @param id the shipment's id
 * @param status where it stands
 * @param updatedAt when that was reported (UTC)
 */
public record ShipmentSummary(String id, ShipmentStatus status, Instant updatedAt) {}
