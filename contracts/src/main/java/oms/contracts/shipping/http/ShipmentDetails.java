package oms.contracts.shipping.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.ShipmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as its readers see it.
 *
 * @param id the shipment's id
 * @param status where it stands
 * @param updatedAt when that was reported (UTC)
 * @param items what is in the parcel
 * @param orderId the order it belongs to
 * @param warehouse where it is picked up; absent if it was called back before it was known
 * @param courierReference the courier's booking number; absent if it was never booked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShipmentDetails(
    String id,
    ShipmentStatus status,
    Instant updatedAt,
    List<LineItem> items,
    String orderId,
    @Nullable String warehouse,
    @Nullable String courierReference) {}
