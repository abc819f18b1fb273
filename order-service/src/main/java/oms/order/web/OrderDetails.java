package oms.order.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.OrderView;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentSummary;
import oms.order.ledger.OrderReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an order together with its shipments. When shipping is down it is served without them. */
@Component
class OrderDetails {

  private final OrderReads reads;
  private final Shipments shipments;

  OrderDetails(OrderReads reads, Shipments shipments) {
    this.reads = reads;
    this.shipments = shipments;
  }

  Optional<OrderView> find(String id) {
    return reads.find(id).map(this::withShipments);
  }

  private OrderView withShipments(OrderView order) {
    List<FulfilmentView> fulfilments = order.fulfillments();
    if (fulfilments == null || fulfilments.stream().noneMatch(OrderDetails::mayBeShipped)) {
      return order;
    }
    Map<String, ShipmentSummary> found = shipments.ofOrder(order.id());
    return new OrderView(
        order.id(),
        order.customerId(),
        order.receivedAt(),
        order.status(),
        fulfilments.stream().map(each -> withShipment(each, found.get(each.id()))).toList());
  }

  private static boolean mayBeShipped(FulfilmentView fulfilment) {
    return fulfilment.payment() != null;
  }

  private static FulfilmentView withShipment(
      FulfilmentView fulfilment, @Nullable ShipmentSummary shipment) {
    return new FulfilmentView(
        fulfilment.id(),
        fulfilment.items(),
        fulfilment.location(),
        status(fulfilment.status(), shipment),
        fulfilment.payment(),
        shipment);
  }

  /** The order's own row says so only when all parcels have ended; readers need not wait. */
  private static FulfilmentStatus status(
      FulfilmentStatus status, @Nullable ShipmentSummary shipment) {
    boolean delivered = shipment != null && shipment.status() == ShipmentStatus.DELIVERED;
    return delivered && status == FulfilmentStatus.PROCESSING ? FulfilmentStatus.COMPLETED : status;
  }
}
