package oms.contracts.shipping.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import oms.contracts.shipping.ShipmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A shipment in a list.
 *
 * @param id the shipment's id
 * @param status where it stands
 * @param updatedAt when that was reported (UTC)
 * @param orderId the order it belongs to
 * @param warehouse where it is picked up; absent if it was called back before it was known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShipmentListing(
    String id,
    ShipmentStatus status,
    Instant updatedAt,
    String orderId,
    @Nullable String warehouse) {}
