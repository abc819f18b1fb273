package oms.shipping.ledger;

import oms.contracts.shipping.ShippingActivities;
import oms.worker.tasks.Workshop;

/** This room without a Spring context. */
public final class LedgerWiring {

  private LedgerWiring() {}

  /** The shipments. */
  public static Shipments shipments(Workshop workshop) {
    var timeline = new Timeline(workshop.jdbc());
    var meters = new ShipmentMeters(workshop.meters());
    return workshop.transactional(new Shipments(workshop.jdbc(), timeline, meters));
  }

  /** What orders ask of shipping. */
  public static ShippingActivities activities(Shipments shipments) {
    return new JdbcShippingActivities(shipments);
  }
}
