package oms.shipping.rollout;

import oms.contracts.rollout.GateActivities;
import oms.shipping.ledger.Shipments;
import oms.shipping.ledger.Untold;
import oms.worker.tasks.Workshop;

/** This room without a Spring context. */
public final class RolloutWiring {

  private RolloutWiring() {}

  /** What carries the parcels of gates. */
  public static GateActivities deliveries(Workshop workshop, Shipments shipments) {
    return new GateDeliveries(workshop.temporal(), shipments, new Untold(workshop.jdbc()));
  }
}
