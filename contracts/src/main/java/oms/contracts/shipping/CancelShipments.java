package oms.contracts.shipping;

import java.util.List;

/**
 * Asks for all shipments of an order to be called back.
 *
 * @param orderId the order
 * @param shipmentIds its shipments, whether they exist yet or not
 */
public record CancelShipments(String orderId, List<String> shipmentIds) {

  /** Keeps its own copy of the ids. */
  public CancelShipments {
    shipmentIds = List.copyOf(shipmentIds);
  }
}
