package oms.contracts.shipping;

import java.time.Instant;
import java.util.List;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;

/**
 * The command that starts a {@link ShipmentWorkflow}.
 *
 * @param id the shipment's id, which is its fulfilment's
 * @param orderId the order it belongs to
 * @param warehouse where the parcel is picked up
 * @param items what is in it
 * @param placedAt when its order was placed (UTC), to measure how long booking takes; {@code null}
 *     if the order was started by code that did not tell
 */
public record ShipParcel(
    String id, String orderId, String warehouse, List<LineItem> items, @Nullable Instant placedAt) {

  /** Keeps its own copy of the lines. */
  public ShipParcel {
    items = List.copyOf(items);
  }
}
