package oms.shipping.carrier;

import oms.shipping.ShippingProperties;
import oms.shipping.ledger.Shipments;
import oms.worker.tasks.Workshop;

/** This room without a Spring context. */
public final class CarrierWiring {

  private CarrierWiring() {}

  /** What the shipment workflow does in the world. */
  public static ParcelActivities activities(Workshop workshop, Shipments shipments) {
    var simulation = workshop.settings().get(SimulatedCourierProperties.class);
    return new CourierActivities(
        new SimulatedCourier(workshop.jdbc(), SimulatedCourier.told(workshop.jdbc()), simulation),
        shipments,
        workshop.settings().get(ShippingProperties.class),
        workshop.clock());
  }
}
