package oms.system.shop;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import oms.contracts.shipping.ShipmentStatus;
import oms.system.client.OmsClient;
import oms.system.client.ShipmentRow;

/** Carries the parcels of some orders, one step a round, as the reference's load generator does. */
public final class Courier {

  private final OmsClient client;
  private final Predicate<String> isMine;

  /** A courier for the parcels of all orders. */
  public Courier(OmsClient client) {
    this(client, _ -> true);
  }

  /** A courier for the parcels of these orders; others' are left alone. */
  public Courier(OmsClient client, Collection<PlacedOrder> orders) {
    this(client, orders.stream().map(PlacedOrder::id).collect(Collectors.toSet())::contains);
  }

  private Courier(OmsClient client, Predicate<String> isMine) {
    this.client = client;
    this.isMine = isMine;
  }

  /** Takes out what is booked and hands over what is on its way. */
  public void round() {
    client.pendingShipments().stream()
        .filter(shipment -> isMine.test(orderOf(shipment)))
        .forEach(this::moveOn);
  }

  private static String orderOf(ShipmentRow shipment) {
    return shipment.id().substring(0, shipment.id().lastIndexOf(':'));
  }

  private void moveOn(ShipmentRow shipment) {
    switch (shipment.status()) {
      case BOOKED -> client.report(shipment.id(), ShipmentStatus.DISPATCHED);
      case DISPATCHED -> client.report(shipment.id(), ShipmentStatus.DELIVERED);
      case PENDING, DELIVERED, CANCELLED, FAILED -> {}
    }
  }
}
