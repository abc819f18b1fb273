package oms.console.live;

import oms.contracts.billing.http.ChargeSummary;
import oms.contracts.order.http.OrderSummary;
import oms.contracts.shipping.http.ShipmentListing;

/** Something that an open page may want to show, as a service tells it. */
public sealed interface Change {

  /**
   * What happened to an order.
   *
   * @param order as it is now
   * @param begins whether it was not there before
   */
  record OfOrder(OrderSummary order, boolean begins) implements Change {}

  /**
   * What happened to a shipment.
   *
   * @param shipment as it is now
   * @param begins whether it was not there before
   */
  record OfShipment(ShipmentListing shipment, boolean begins) implements Change {}

  /**
   * What happened to a charge.
   *
   * @param charge as it is now
   * @param begins whether it was not there before
   */
  record OfCharge(ChargeSummary charge, boolean begins) implements Change {}

  /** Anything may have changed. */
  record OfAnything() implements Change {}
}
