package oms.contracts.shipping;

import java.util.List;
import oms.contracts.item.LineItem;

/**
 * The command that starts a {@link ShipmentWorkflow}.
 *
 * @param id the shipment's id, which is its fulfilment's
 * @param orderId the order it belongs to
 * @param warehouse where the parcel is picked up
 * @param items what is in it
 */
public record ShipParcel(String id, String orderId, String warehouse, List<LineItem> items) {

  /** Keeps its own copy of the lines. */
  public ShipParcel {
    items = List.copyOf(items);
  }
}
