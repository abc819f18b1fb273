package oms.contracts.shipping;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Duration;

/** What an order asks of shipping-service outside its shipments' workflows. */
@ActivityInterface
public interface ShippingActivities {

  /** How long one call may take: one transaction over a few rows. */
  Duration START_TO_CLOSE = Duration.ofSeconds(10);

  /**
   * Calls back every shipment of an order, or none: one transaction decides against the carriers'
   * reports. Shipments that do not exist yet are called back too, they will never be booked.
   *
   * <p>Idempotent. Fails, to be retried, while the database cannot be reached.
   *
   * @return whether the shipments are called back; {@code false} when one of them has left the
   *     warehouse
   */
  @ActivityMethod(name = "CancelShipments")
  boolean cancel(CancelShipments shipments);
}
